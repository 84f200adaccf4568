// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {

    @ParameterizedTest
    @CsvSource({
        "schools,school",
        "categories,category",
        "boxes,box",
        "classes,class",
        "buses,bus",
        "campuses,campus",
        "houses,house",
        "class,class",
        "status,status",
        "analysis,analysis",
        "gas,gas",
        "branches,branch",
        "is,is"
    })
    void areSingulars(String word, String stem) {
        assertEquals(stem, Stems.stem(word));
    }

    @ParameterizedTest
    @CsvSource({
        "denial,denied",
        "deny,denied",
        "absence,absent",
        "western,west",
        "picked,pick",
        "cancellation,cancelled",
        "delivery,delivered",
        "failure,failed",
        "graduation,graduated"
    })
    void haveOneRootWithTheWordsMadeOfIt(String one, String other) {
        assertEquals(Stems.root(one), Stems.root(other));
    }

    @ParameterizedTest
    @CsvSource({"order,ordinary", "student,study", "member,memory", "mark,market", "page,pager"})
    void haveAnotherRootThanWordsThatOnlyBeginAlike(String one, String other) {
        assertNotEquals(Stems.root(one), Stems.root(other));
    }

    @ParameterizedTest
    @CsvSource({
        "absent,absence,0.7",
        "enroll,enrollment,0.7",
        "school,school,1.0",
        "student,study,0.0",
        "incident,incidence,0.7",
        "cat,category,0.0"
    })
    void areSimilarByALongCommonBeginning(String one, String other, double similarity) {
        assertEquals(similarity, Stems.similarity(one, other));
    }
}
