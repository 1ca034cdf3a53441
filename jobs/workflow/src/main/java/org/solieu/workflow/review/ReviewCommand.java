package org.solieu.workflow.review;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.solieu.claims.prose.ProseReader;
import org.solieu.claims.prose.rating.Judge;
import org.solieu.observations.ReviewedDocument;
import org.solieu.observations.ReviewedDocuments;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens a page on which a person accepts, mends or refuses what was read with doubt. */
@Command(
        name = "review",
        footer = {"%n${bundle:example}", "  solieu review --who Lan"})
public final class ReviewCommand implements Runnable {
    private static final int DOCUMENTS = 500;

    private final Call call;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "solieu.review.port")
    private int port;

    @Option(names = "--who", paramLabel = "NAME", defaultValue = "${sys:user.name}", descriptionKey = "who")
    private String who = "";

    public ReviewCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        try (ReviewServer server = ReviewServer.start(port, site(), Locale.getDefault())) {
            System.out.println(server.address());
            System.err.println(
                    "Open this address in a browser of this machine; Ctrl-C ends it. Any load obeys the answers.");
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What waits now; loads may go on while it is looked at. */
    private ReviewSite site() {
        Answers answers = new Answers(call.settings().reviews());
        try (Work work = Work.of(call.settings(), "review")) {
            ReviewedDocuments found = new ReviewedDocuments(work.warehouse(), work.vocabulary());
            List<ReviewedDocument> documents = found.list(DOCUMENTS, answers.documents());
            Judge judge = work.judge();
            Doubts doubts = new Doubts(ProseReader.of(work.vocabulary(), judge), judge);
            return new ReviewSite(documents, found.count(), answers, work.vocabulary(), doubts, who);
        }
    }
}
