/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-paper-private.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "cairn-error.h"

/* Written beside the target and renamed over it, so that a full disk or a kill leaves the
 * old file or none; readable by its owner alone from the first byte. */

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  int fd = GPOINTER_TO_INT (closure);

  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return CAIRO_STATUS_WRITE_ERROR;
      data += written;
      length -= (unsigned int) written;
    }

  return CAIRO_STATUS_SUCCESS;
}

static void
add_outline (CairnPaper      *self,
             cairo_surface_t *surface)
{
  g_autoptr(GArray) outline = _cairn_paper_dup_outline (self);
  int parents[5] = { CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < outline->len; i++)
    {
      const CairnPaperOutlineEntry *entry = &g_array_index (outline, CairnPaperOutlineEntry, i);
      g_autofree char *target = g_strdup_printf ("page=%u", entry->page + 1);
      int id = cairo_pdf_surface_add_outline (surface, parents[entry->level - 1], entry->text, target,
                                              CAIRO_PDF_OUTLINE_FLAG_OPEN);

      for (guint level = entry->level; level < G_N_ELEMENTS (parents); level++)
        parents[level] = id;
    }
}

static void
set_metadata (CairnPaper      *self,
              cairo_surface_t *surface)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, cairn_paper_get_title (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Cairn");

  if (self->created_ms > 0)
    {
      g_autoptr(GDateTime) created = g_date_time_new_from_unix_utc (self->created_ms / 1000);
      g_autofree char *text = g_date_time_format_iso8601 (created);

      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, text);
    }
}

static cairo_status_t
paint_pages (CairnPaper *self,
             int         fd)
{
  guint n_pages = cairn_paper_lay_out (self, CAIRN_PAPER_A4_WIDTH_PT, CAIRN_PAPER_A4_HEIGHT_PT);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, GINT_TO_POINTER (fd),
                                                                  CAIRN_PAPER_A4_WIDTH_PT,
                                                                  CAIRN_PAPER_A4_HEIGHT_PT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status = CAIRO_STATUS_SUCCESS;

  set_metadata (self, surface);
  for (guint page = 0; page < n_pages; page++)
    {
      cairn_paper_paint (self, cr, page);
      cairo_show_page (cr);
    }
  add_outline (self, surface);

  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

static gboolean
fail (GError     **error,
      const char  *path,
      int          saved_errno)
{
  g_autofree char *name = g_filename_display_basename (path);

  /* Translators: the name of a file, then the system's own words. */
  g_set_error (error, CAIRN_ERROR, saved_errno == ENOSPC ? CAIRN_ERROR_NO_SPACE : CAIRN_ERROR_FAILED,
               _("“%s” could not be written: %s. Choose another place, or make room, and try again."),
               name, g_strerror (saved_errno));

  return FALSE;
}

/**
 * cairn_paper_write_pdf:
 * @self: a paper
 * @path: (type filename): where to write; an existing file is replaced once the new one is whole
 * @error: return location for a %CAIRN_ERROR
 *
 * Writes the paper as a PDF of A4 pages, with an outline of its headings. Fails with
 * %CAIRN_ERROR_NO_SPACE or %CAIRN_ERROR_FAILED, and then leaves what was there.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
cairn_paper_write_pdf (CairnPaper  *self,
                       const char  *path,
                       GError     **error)
{
  g_autofree char *temporary = NULL;
  cairo_status_t status = CAIRO_STATUS_SUCCESS;
  int fd = -1;
  int saved_errno = 0;

  g_return_val_if_fail (CAIRN_IS_PAPER (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  temporary = g_strconcat (path, ".XXXXXX", NULL);
  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail (error, path, errno);

  errno = 0;
  status = paint_pages (self, fd);
  if (status != CAIRO_STATUS_SUCCESS || fsync (fd) != 0)
    saved_errno = errno != 0 ? errno : EIO;
  if (close (fd) != 0 && saved_errno == 0)
    saved_errno = errno;
  if (saved_errno == 0 && g_rename (temporary, path) != 0)
    saved_errno = errno;

  if (saved_errno == 0)
    return TRUE;

  g_unlink (temporary);

  return fail (error, path, saved_errno);
}
