package org.solieu.archive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.SynchronousQueue;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.solieu.archive.Answer.Outcome;
import org.xml.sax.SAXException;

/**
 * Takes the text out of one document after the other, in a process of its own: see {@link TextProcess}, which asks. It
 * ends when nobody can ask any more, also in the middle of a document.
 */
final class TextServer {
    private final SynchronousQueue<Question> questions = new SynchronousQueue<>();

    /** Passed on and never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Question(Markup markup, byte[] bytes) {}

    private TextServer() {}

    /** Answers what comes in by what goes out; what libraries print goes nowhere. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        TextServer server = new TextServer();
        InputStream in = System.in;
        Thread.ofPlatform().daemon().start(() -> server.listen(in));
        System.setOut(System.err);
        try (DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
            new Answer(Outcome.TEXT, "ready").write(answers);
            while (true) {
                answer(server.questions.take()).write(answers);
            }
        }
    }

    private void listen(InputStream in) {
        try (DataInputStream asked = new DataInputStream(in)) {
            while (true) {
                Markup markup = Markup.valueOf(asked.readUTF());
                questions.put(new Question(markup, asked.readNBytes(asked.readInt())));
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    /** The libraries answer damage with exceptions of many kinds, and deep nesting with an overflow of the stack. */
    private static Answer answer(Question question) {
        try {
            return new Answer(Outcome.TEXT, TextParser.text(question.markup(), question.bytes()));
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
            boolean isLong = WriteLimitReachedException.isWriteLimitReached(e);
            return new Answer(isLong ? Outcome.TOO_LONG : Outcome.DAMAGED, String.valueOf(e.getMessage()));
        }
    }
}
