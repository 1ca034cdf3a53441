package org.solieu.vocabulary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has put right about a document or a figure in it: one file of {@code $SOLIEU_HOME/corrections}, or, as
 * the answer of a review, of {@code $SOLIEU_HOME/reviews}. It holds in every load until its file is removed, or another
 * with a later name is about the same.
 *
 * @param id name of the file, without its ending
 * @param fingerprint SHA-256 over the file, which changes when a word of it does
 * @param expect what the document must say for the correction to hold; null for a whole document
 * @param who who answers for it
 */
public record Correction(
        String id,
        String fingerprint,
        Locate locate,
        Action action,
        @Nullable Expect expect,
        String reason,
        String who,
        LocalDate madeOn)
        implements Serializable {
    /**
     * Where it applies.
     *
     * @param document SHA-256 of the document
     * @param name name of its file
     * @param loadedOn day of the load that archived it
     * @param claim id of the claim; null for the whole document
     */
    public record Locate(
            String document,
            String name,
            LocalDate loadedOn,
            @Nullable String claim) implements Serializable {}

    /** What the document says there: a load stops once it says something else. */
    public record Expect(BigDecimal value, String quote) implements Serializable {}

    /** What is done. */
    public sealed interface Action extends Serializable {
        /** Nothing is taken from there. */
        record Drop() implements Action {}

        /** The figure is right as the document states it, however unlikely it seems. */
        record AsItIs() implements Action {}

        /** Another value, in the unit of the claim. */
        record Replace(BigDecimal value) implements Action {}

        /** The value times a factor, where a unit was mistaken. */
        record Rescale(BigDecimal factor) implements Action {}

        /** The value belongs to another figure: fields of its key, by name. */
        record Reassign(Map<String, String> to) implements Action {}

        /** What a person says who has looked at the words a figure was read from. */
        sealed interface Answer extends Action {}

        /** The figure was read right. It stays so whatever is read there later: fields of its key, by name. */
        record Accept(Map<String, String> reading) implements Answer {}

        /** The figure is this one, and was read otherwise: fields of its key, by name. */
        record Mend(Map<String, String> reading) implements Answer {}

        /** There is no figure. */
        record NotAFigure() implements Answer {}

        /** Its word in files and tables. */
        default String word() {
            return switch (this) {
                case Drop drop -> "drop";
                case AsItIs same -> "as_it_is";
                case Replace replace -> "override";
                case Rescale rescale -> "rescale";
                case Reassign reassign -> "reassign";
                case Accept accept -> "accept";
                case Mend mend -> "mend";
                case NotAFigure none -> "not_a_figure";
            };
        }

        /** What the figure is about: fields of its key, by name; those it leaves out stay as they were read. */
        default Map<String, String> fields() {
            return switch (this) {
                case Reassign(Map<String, String> to) -> to;
                case Accept(Map<String, String> reading) -> reading;
                case Mend(Map<String, String> reading) -> reading;
                case Drop drop -> Map.of();
                case AsItIs same -> Map.of();
                case Replace replace -> Map.of();
                case Rescale rescale -> Map.of();
                case NotAFigure none -> Map.of();
            };
        }

        /** What is done, in a few words. */
        default String description() {
            return switch (this) {
                case Drop drop -> "dropped";
                case AsItIs same -> "taken as it is";
                case Replace(BigDecimal value) -> "read as " + value.toPlainString();
                case Rescale(BigDecimal factor) -> "multiplied by " + factor.toPlainString();
                case Reassign(Map<String, String> to) -> "reassigned to " + to;
                case Accept(Map<String, String> reading) -> "accepted as " + reading;
                case Mend(Map<String, String> reading) -> "mended to " + reading;
                case NotAFigure none -> "found to be no figure";
            };
        }
    }

    /** Whether it is the answer of a review. */
    public boolean isAnswer() {
        return action instanceof Action.Answer;
    }

    /** Whether it takes a whole document back. */
    public boolean isWithdrawal() {
        return locate.claim() == null && action instanceof Action.Drop;
    }

    /** Whether it does the same to the same figure, by the same person for the same reason: written again, it changes nothing. */
    public boolean saysTheSameAs(Correction other) {
        return locate.equals(other.locate)
                && action.equals(other.action)
                && reason.equals(other.reason)
                && who.equals(other.who);
    }

    Correction on(LocalDate day) {
        Locate there = new Locate(locate.document(), locate.name(), day, locate.claim());
        return new Correction(id, fingerprint, there, action, expect, reason, who, madeOn);
    }
}
