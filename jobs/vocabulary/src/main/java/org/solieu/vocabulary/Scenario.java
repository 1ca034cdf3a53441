package org.solieu.vocabulary;

/** What a value stands for: what happened, what was budgeted, or what a resolution aims at. */
public enum Scenario implements Code {
    /** What happened. */
    ACTUAL,
    /** The estimate a council or government assigned (dự toán, kế hoạch). */
    PLAN,
    /** The goal of a resolution or programme (chỉ tiêu, mục tiêu). */
    TARGET;

    /** Reads a code as tables and files write it. */
    public static Scenario parse(String code) {
        return Code.parse(Scenario.class, code);
    }
}
