package org.solieu.observations;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import org.apache.spark.sql.Row;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Warehouse;

/** Tries a correction on the figure it is about, before anything is written: a slip would take the figure away. */
public record CorrectionTrial(Warehouse warehouse, Vocabulary vocabulary) {
    /**
     * Sees that the figure is still one when it is corrected.
     *
     * @throws Fault.OfSource telling why it would be refused
     */
    public void require(Correction correction) {
        Correction.Locate locate = correction.locate();
        Row row = warehouse
                .day(ObserveClaims.STATEMENTS, locate.loadedOn())
                .where(col("claim_id").equalTo(lit(locate.claim())))
                .first();
        Claim claim = Claim.of(row);
        new AnswerTrial(new Observer(vocabulary), Map.of(claim.id(), claim))
                .objection(correction)
                .ifPresent(objection -> {
                    throw new Fault.OfSource("Cannot correct '%s' so, the figure would be refused: %s"
                            .formatted(claim.quote(), objection.detail()));
                });
    }
}
