package org.solieu.vocabulary;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Where a value comes from: the document, the place in it, the words there, and the rule that read them.
 *
 * @param claimId id of the claim
 * @param documentId SHA-256 of the document
 * @param name name of the document's file
 * @param sourceRank weight of the source: the higher wins; below zero for samples, which no real source yields to
 */
public record Provenance(
        String claimId,
        String documentId,
        String name,
        String source,
        int sourceRank,
        LocalDate publishedOn,
        PublishedOnBasis publishedOnBasis,
        String locator,
        String quote,
        String rule)
        implements Serializable {}
