package org.solieu.workflow.engines;

import java.util.List;
import java.util.Map;
import org.solieu.warehouse.Settings.Setting;

/**
 * A server of one installation. Its templates lie in {@code engines/<name>/etc}, what the supervisor runs for it in {@code
 * engines/<name>/programs.ini}, and the launcher fetches it with {@code solieu fetch <name>}.
 */
interface Engine {
    /** The folder it has under {@code engines}; the names of its programs begin with it. */
    String name();

    /** Where it answers. */
    String address();

    /** The ports it needs. */
    List<Setting> ports();

    /** What its templates call by name, beside every setting. */
    Map<String, String> values();

    /** Makes what it needs before its first start, once its templates are filled in. */
    void prepare();

    /** Whether it is ready to be used. */
    boolean answers();
}
