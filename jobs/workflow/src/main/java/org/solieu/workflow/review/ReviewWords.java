package org.solieu.workflow.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.ResourceBundle;
import org.solieu.claims.prose.Labels;
import org.solieu.vocabulary.Names;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.RejectionText;
import org.solieu.vocabulary.Vocabulary;

/** The words of the page in one language. */
record ReviewWords(Locale language, ResourceBundle bundle, Labels labels) {
    private static final String BUNDLE = "org.solieu.workflow.review.Words";

    static ReviewWords in(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new ReviewWords(language, bundle, Labels.load());
    }

    /** The language that is meant by its code: Vietnamese, or else English. */
    static Locale language(String code) {
        return code.equals("vi") ? Locale.of("vi") : Locale.ENGLISH;
    }

    private boolean isVietnamese() {
        return language.getLanguage().equals("vi");
    }

    String of(Names names) {
        return isVietnamese() ? names.vi() : names.en();
    }

    /** The same in the other language, by which it is found too. */
    String other(Names names) {
        return isVietnamese() ? names.en() : names.vi();
    }

    /** What is wrong, by a reason for refusing. */
    String problem(Vocabulary vocabulary, RejectionRule rule) {
        RejectionText text = vocabulary.rejections().get(rule);
        return text == null ? rule.code() : of(text.problem());
    }

    /** The name of a code of a list, such as the measures. */
    String of(String list, String code) {
        return isVietnamese() ? labels.vi(list, code) : labels.en(list, code);
    }

    ObjectNode json(ObjectMapper mapper) {
        ObjectNode json = mapper.createObjectNode();
        bundle.keySet().stream().sorted().forEach(key -> json.put(key, bundle.getString(key)));
        return json;
    }
}
