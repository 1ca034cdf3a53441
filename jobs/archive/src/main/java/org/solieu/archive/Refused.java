package org.solieu.archive;

import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.RejectionRule;

/** A file the archive does not take, and why. */
record Refused(String name, @Nullable String id, @Nullable String source, RejectionRule rule, String detail) {}
