/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-test-pdf.h"

#include "cairn-loader.h"

/* What a PDF says, as a reader would copy it. */
char *
cairn_test_read_pdf (const char *path)
{
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                              "pdftotext", "-layout", "-enc", "UTF-8", path, "-", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error));
  g_assert_no_error (error);

  return text;
}

static void
assert_no_name (const char *text,
                const char *name)
{
  if (name == NULL || strlen (name) < 3)
    return;

  if (strstr (text, name) != NULL)
    g_error ("A child’s name is in the report");
}

/* Fails where a name of a child of the register is in a text, without telling which. */
void
cairn_test_assert_no_names (CairnRegister *reg,
                            const char    *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) children = cairn_register_load_records (reg, CAIRN_ENTITY_CHILD, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (children), >, 100);
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(CairnRecord) child = g_list_model_get_item (children, i);

      assert_no_name (text, cairn_record_get_text (child, "family_name"));
      assert_no_name (text, cairn_record_get_text (child, "given_names"));
    }
}
