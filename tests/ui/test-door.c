/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-closing.h"
#include "cairn-data.h"
#include "cairn-error.h"
#include "cairn-idle-lock.h"
#include "cairn-open-error-page.h"
#include "cairn-test-session.h"
#include "cairn-ui.h"
#include "cairn-unlock-page.h"
#include "cairn-window.h"

#define MINUTE_US (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)

static void
note_offer_cb (CairnOpenErrorPage *page,
               int                 offer,
               GString            *offers)
{
  g_string_append_c (offers, "ARBE"[offer]);
}

static void
activate_rows (GtkWidget *widget)
{
  if (ADW_IS_ACTION_ROW (widget))
    g_signal_emit_by_name (widget, "activated");
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    activate_rows (child);
}

/* Against each failure only what would help is offered: again, read only, backup, elsewhere. */
static void
test_offers (void)
{
  const struct
  {
    CairnError  code;
    const char *offers;
  } vectors[] = {
    { CAIRN_ERROR_CORRUPT, "ABE" },
    { CAIRN_ERROR_NOT_OURS, "ABE" },
    { CAIRN_ERROR_NOT_FOUND, "ABE" },
    { CAIRN_ERROR_TOO_NEW, "E" },
    { CAIRN_ERROR_NO_KEY, "ABE" },
    { CAIRN_ERROR_LOCKED, "ARE" },
    { CAIRN_ERROR_NO_SPACE, "ARE" },
    { CAIRN_ERROR_READ_ONLY, "AE" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr(GError) error = g_error_new_literal (CAIRN_ERROR, vectors[i].code, "<b>Why & how");
      GtkWidget *page = g_object_ref_sink (cairn_open_error_page_new ("/nowhere/Some.cairn", error));
      g_autoptr(GString) offers = g_string_new (NULL);

      g_signal_connect (page, "offer-taken", G_CALLBACK (note_offer_cb), offers);
      activate_rows (page);
      g_assert_cmpstr (offers->str, ==, vectors[i].offers);
      g_assert_finalize_object (page);
    }
}

static void
count_cb (CairnIdleLock *lock,
          guint         *n_idle)
{
  (*n_idle)++;
}

/* It tells once, when the last minute is full, and again only after somebody was there; a clock set back waits anew. */
static void
test_idle (void)
{
  GtkWidget *window = gtk_window_new ();
  CairnIdleLock *lock = cairn_idle_lock_new (GTK_WINDOW (window));
  guint n_idle = 0;

  g_signal_connect (lock, "idle", G_CALLBACK (count_cb), &n_idle);
  cairn_idle_lock_set_minutes (lock, 240);
  cairn_idle_lock_touch (lock, MINUTE_US);
  g_assert_false (cairn_idle_lock_check (lock, 241 * MINUTE_US - 1));
  cairn_idle_lock_set_minutes (lock, 5);
  cairn_idle_lock_touch (lock, 100 * MINUTE_US);

  g_assert_false (cairn_idle_lock_check (lock, 105 * MINUTE_US - 1));
  g_assert_true (cairn_idle_lock_check (lock, 105 * MINUTE_US));
  g_assert_false (cairn_idle_lock_check (lock, 200 * MINUTE_US));
  g_assert_cmpuint (n_idle, ==, 1);

  cairn_idle_lock_touch (lock, 200 * MINUTE_US);
  g_assert_false (cairn_idle_lock_check (lock, 50 * MINUTE_US));
  g_assert_true (cairn_idle_lock_check (lock, 55 * MINUTE_US));
  g_assert_cmpuint (n_idle, ==, 2);

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (lock);
}

typedef struct
{
  CairnSession *session;
  GError       *error;
} Outcome;

static void
unlocked_cb (CairnUnlockPage *page,
             CairnSession    *session,
             Outcome         *outcome)
{
  outcome->session = g_object_ref (session);
}

static void
failed_cb (CairnUnlockPage *page,
           const GError    *error,
           Outcome         *outcome)
{
  outcome->error = g_error_copy (error);
}

static gboolean
says_something (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "error") && GTK_IS_LABEL (widget))
    return gtk_widget_get_visible (widget) && *gtk_label_get_label (GTK_LABEL (widget)) != '\0';

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says_something (child))
      return TRUE;

  return FALSE;
}

/* A wrong passphrase is said on the page, the right one opens; neither goes to the error page. */
static void
test_unlock (void)
{
  g_autofree char *folder = cairn_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "Test.cairn", NULL);
  CairnSession *made = cairn_test_open_empty (folder);
  GtkWidget *page = g_object_ref_sink (cairn_unlock_page_new (path, CAIRN_REGISTER_WRITE));
  Outcome outcome = { NULL, NULL };

  cairn_session_close (made);
  g_object_unref (made);
  g_signal_connect (page, "unlocked", G_CALLBACK (unlocked_cb), &outcome);
  g_signal_connect (page, "failed", G_CALLBACK (failed_cb), &outcome);

  cairn_unlock_page_try (CAIRN_UNLOCK_PAGE (page), "not the passphrase");
  cairn_wait_until (says_something (page));
  g_assert_null (outcome.session);

  cairn_unlock_page_try (CAIRN_UNLOCK_PAGE (page), "four words that rhyme");
  cairn_wait_until (outcome.session != NULL);
  g_assert_no_error (outcome.error);
  g_assert_false (cairn_session_get_read_only (outcome.session));

  cairn_session_close (outcome.session);
  g_object_unref (outcome.session);
  g_assert_finalize_object (page);
  cairn_test_remove_folder (folder);
}

/* Locking drops every place and hides names again; the register can be opened by somebody else afterwards. */
static void
test_lock (void)
{
  g_autofree char *folder = cairn_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "Test.cairn", NULL);
  g_autoptr(GError) error = NULL;
  CairnWindow *window = g_object_new (CAIRN_TYPE_WINDOW, NULL);
  CairnSession *session = cairn_test_open_training (folder);
  CairnRegister *other = NULL;

  cairn_window_set_session (window, session);
  g_assert_nonnull (cairn_window_get_place (window));
  cairn_window_set_show_names (window, TRUE);

  cairn_window_lock (window);
  g_assert_null (cairn_window_get_session (window));
  g_assert_null (cairn_window_get_place (window));
  g_assert_false (cairn_window_get_show_names (window));

  cairn_closing_hurry (path);
  other = cairn_register_open (path, "four words that rhyme", CAIRN_REGISTER_WRITE, &error);
  g_assert_no_error (error);
  g_assert_false (cairn_register_is_read_only (other));
  cairn_register_close (other);
  g_object_unref (other);

  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (session);
  cairn_test_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

  g_test_add_func ("/door/offers", test_offers);
  g_test_add_func ("/door/idle", test_idle);
  g_test_add_func ("/door/unlock", test_unlock);
  g_test_add_func ("/door/lock", test_lock);

  return g_test_run ();
}
