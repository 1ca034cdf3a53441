package org.solieu.archive;

/** A form of documents whose text stands between other things, and is taken out by a library. */
enum Markup {
    HTML,
    PDF,
    DOCX
}
