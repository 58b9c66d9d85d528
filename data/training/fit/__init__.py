# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits an invented panel's register to the counts of published tables."""
