/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-import-note.h"

#include <glib/gi18n.h>

/**
 * CairnImportNote:
 *
 * One thing to be said of one place in an imported file. It never changes, and never
 * repeats what tells who a child was.
 */
struct _CairnImportNote
{
  GObject              parent_instance;

  CairnImportNoteKind  kind;
  gint64               line;
  gint64               column;
  const char          *name;     /* interned; (nullable) */
  char                *sentence; /* (owned) */
};

enum
{
  PROP_KIND = 1,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS] = { NULL, };

G_DEFINE_FINAL_TYPE (CairnImportNote, cairn_import_note, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (CairnImportNoteKind, cairn_import_note_kind,
                    G_DEFINE_ENUM_VALUE (CAIRN_IMPORT_REJECTED, "rejected"),
                    G_DEFINE_ENUM_VALUE (CAIRN_IMPORT_WARNING, "warning"),
                    G_DEFINE_ENUM_VALUE (CAIRN_IMPORT_DIFFERENCE, "difference"))

static void
cairn_import_note_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CairnImportNote *self = CAIRN_IMPORT_NOTE (object);

  switch (id)
    {
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_TEXT:
      g_value_take_string (value, cairn_import_note_dup_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cairn_import_note_finalize (GObject *object)
{
  CairnImportNote *self = CAIRN_IMPORT_NOTE (object);

  g_clear_pointer (&self->sentence, g_free);

  G_OBJECT_CLASS (cairn_import_note_parent_class)->finalize (object);
}

static void
cairn_import_note_class_init (CairnImportNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cairn_import_note_get_property;
  object_class->finalize = cairn_import_note_finalize;

  /**
   * CairnImportNote:kind:
   *
   * What the note says.
   */
  props[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL, CAIRN_TYPE_IMPORT_NOTE_KIND, CAIRN_IMPORT_REJECTED,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * CairnImportNote:text:
   *
   * The place and the sentence, as [method@Cairn.ImportNote.dup_text] writes them.
   */
  props[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
cairn_import_note_init (CairnImportNote *self)
{
}

/**
 * cairn_import_note_new:
 * @kind: what it says
 * @line: line of the file, from 1
 * @column: character of the line, from 1
 * @name: (nullable): name of the column of the table
 * @sentence: what is to be said
 *
 * Creates a note.
 *
 * Returns: (transfer full): a new note
 */
CairnImportNote *
cairn_import_note_new (CairnImportNoteKind  kind,
                       gint64               line,
                       gint64               column,
                       const char          *name,
                       const char          *sentence)
{
  CairnImportNote *self = NULL;

  g_return_val_if_fail (sentence != NULL, NULL);

  self = g_object_new (CAIRN_TYPE_IMPORT_NOTE, NULL);
  self->kind = kind;
  self->line = line;
  self->column = column;
  self->name = g_intern_string (name);
  self->sentence = g_strdup (sentence);

  return self;
}

/**
 * cairn_import_note_get_kind:
 * @self: a note
 *
 * Tells what the note says.
 *
 * Returns: its kind
 */
CairnImportNoteKind
cairn_import_note_get_kind (CairnImportNote *self)
{
  g_return_val_if_fail (CAIRN_IS_IMPORT_NOTE (self), CAIRN_IMPORT_REJECTED);

  return self->kind;
}

/**
 * cairn_import_note_get_line:
 * @self: a note
 *
 * Tells which line of the file it is about.
 *
 * Returns: the line, from 1
 */
gint64
cairn_import_note_get_line (CairnImportNote *self)
{
  g_return_val_if_fail (CAIRN_IS_IMPORT_NOTE (self), 0);

  return self->line;
}

/**
 * cairn_import_note_get_column:
 * @self: a note
 *
 * Tells which character of the line it is about.
 *
 * Returns: the column, in characters from 1
 */
gint64
cairn_import_note_get_column (CairnImportNote *self)
{
  g_return_val_if_fail (CAIRN_IS_IMPORT_NOTE (self), 0);

  return self->column;
}

/**
 * cairn_import_note_get_name:
 * @self: a note
 *
 * Tells which column of the table it is about.
 *
 * Returns: (transfer none) (nullable): its name in the header, or %NULL if it is about
 *   the row
 */
const char *
cairn_import_note_get_name (CairnImportNote *self)
{
  g_return_val_if_fail (CAIRN_IS_IMPORT_NOTE (self), NULL);

  return self->name;
}

/**
 * cairn_import_note_get_sentence:
 * @self: a note
 *
 * Gets what is to be said, without its place.
 *
 * Returns: (transfer none): a sentence
 */
const char *
cairn_import_note_get_sentence (CairnImportNote *self)
{
  g_return_val_if_fail (CAIRN_IS_IMPORT_NOTE (self), NULL);

  return self->sentence;
}

/**
 * cairn_import_note_dup_text:
 * @self: a note
 *
 * Writes the note with its place.
 *
 * Returns: (transfer full): such as `line 3, column 12 (sex): ...`
 */
char *
cairn_import_note_dup_text (CairnImportNote *self)
{
  g_return_val_if_fail (CAIRN_IS_IMPORT_NOTE (self), NULL);

  /* Translators: where in a file something is wrong, then a sentence that says what. */
  if (self->name == NULL)
    return g_strdup_printf (_("line %d, column %d: %s"), (int) self->line, (int) self->column, self->sentence);

  /* Translators: as above, with the name of the column as the file's first line has it. */
  return g_strdup_printf (_("line %d, column %d (%s): %s"),
                          (int) self->line, (int) self->column, self->name, self->sentence);
}
