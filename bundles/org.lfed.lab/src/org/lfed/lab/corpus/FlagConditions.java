// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.EQUAL;
import static org.lfed.core.pointing.SqlMacro.NOT;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.ZERO;

/** Restrictions of flags. */
final class FlagConditions {

    private final Rng rng;
    private final Templates templates;
    private final Wording wording;

    FlagConditions(Rng rng, Templates templates, Wording wording) {
        this.rng = rng;
        this.templates = templates;
        this.wording = wording;
    }

    /** A flag that is set, or is not; numbers stand for truth in some databases. */
    static Gold gold(CorpusColumn flag, boolean set) {
        if (flag.isNumericFlag()) {
            return Gold.of(flag).sql(EQUAL, set ? ONE : ZERO);
        }
        return set ? Gold.of(flag) : Gold.of(NOT).column(flag);
    }

    Condition make(CorpusColumn flag, boolean mayPrecede) {
        String said = wording.column(flag);
        boolean set = !rng.chance(flag.role() == Role.VERB ? 0 : 0.2);
        Gold gold = gold(flag, set);
        if (flag.role() == Role.VERB) {
            return Condition.after(templates.fill(rng, "verb", Gaps.of("c", said)), gold, flag);
        }
        if (flag.role() == Role.POSSESSION) {
            return Condition.after(
                    templates.fill(rng, set ? "possession" : "nopossession", Gaps.of("c", said)), gold, flag);
        }
        if (set && mayPrecede && rng.chance(0.45)) {
            return Condition.before(wording.attribute(flag), gold, flag);
        }
        return Condition.after(templates.fill(rng, set ? "adjective" : "notadjective", Gaps.of("c", said)), gold, flag);
    }
}
