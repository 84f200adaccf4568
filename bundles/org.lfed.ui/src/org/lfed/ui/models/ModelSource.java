// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.models;

import java.util.List;
import java.util.Optional;
import org.lfed.core.model.ModelException;
import org.lfed.core.schema.Schema;

/**
 * Where the view gets the model from that the settings ask for. An OSGi service, so that another engine, or a test, can
 * stand in for the models of this machine; the highest ranking counts.
 */
public interface ModelSource {

    /**
     * The model that questions go to now. The same one is returned until the settings ask for another. Background.
     *
     * @throws ModelException when it is not on this machine, or its list of models cannot be read
     */
    ChosenModel chosen() throws ModelException;

    /**
     * What to tell the user about the model that was chosen last and a database: that it was not made for it, and what
     * to take instead. At once.
     *
     * @param schema what may be asked of the database
     * @return a sentence or two, or empty when there is nothing to say
     */
    default Optional<String> advice(Schema schema) {
        return Optional.empty();
    }

    /**
     * The models that can be chosen, those that are not installed too. Background.
     *
     * @throws ModelException when the list of models cannot be read
     */
    List<ModelOffer> offers() throws ModelException;

    /**
     * Looks whether a model can be used: its file is there, whole, and the one that the catalogue means. Background;
     * reads the whole file, which takes half a minute for 9 GB.
     *
     * @param idOrPath a model's id or the path of a GGUF file
     * @return one sentence about it
     * @throws ModelException when it cannot be used, with the reason
     */
    String verify(String idOrPath) throws ModelException;
}
