package org.solieu.vocabulary;

/** What a text says about the exactness of a number: "hơn 9.300" is over 9,300. */
public enum Qualifier implements Code {
    /** The number as it stands, rounded to its last written digit. */
    EXACT,
    /** hơn, trên. */
    OVER,
    /** dưới. */
    UNDER,
    /** gần. */
    APPROX_BELOW,
    /** tối thiểu, không dưới, trở lên. */
    AT_LEAST,
    /** tối đa, không quá, trở xuống. */
    AT_MOST,
    /** khoảng, chừng. */
    APPROX,
    /** từ … đến …. */
    RANGE;

    /** Reads a code as tables and files write it. */
    public static Qualifier parse(String code) {
        return Code.parse(Qualifier.class, code);
    }
}
