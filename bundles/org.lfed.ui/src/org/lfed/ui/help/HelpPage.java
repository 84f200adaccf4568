// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A help page as plain text: headings, paragraphs and list items of well-formed HTML.
 *
 * @param text the words
 * @param headings where its headings are
 */
record HelpPage(String text, List<Heading> headings) {

    /** What an item of a list begins with. */
    static final String DOT = "  \u2022  ";

    /** Copies the list. */
    HelpPage {
        headings = List.copyOf(headings);
    }

    /**
     * A heading.
     *
     * @param start where it begins
     * @param length how long it is
     * @param level 1 for the page's title
     */
    record Heading(int start, int length, int level) {}

    /** Reads a page of this bundle. */
    static HelpPage read(InputStream page) {
        try (page) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            NodeList elements = builder.parse(page).getElementsByTagName("*");
            StringBuilder text = new StringBuilder();
            List<Heading> headings = new ArrayList<>();
            for (int i = 0; i < elements.getLength(); i++) {
                append((Element) elements.item(i), text, headings);
            }
            return new HelpPage(text.toString().stripTrailing(), headings);
        } catch (IOException | SAXException | ParserConfigurationException failure) {
            throw new IllegalStateException("The help page of this installation is damaged", failure);
        }
    }

    private static void append(Element element, StringBuilder text, List<Heading> headings) {
        String words = element.getTextContent().replaceAll("\\s+", " ").strip();
        switch (element.getTagName()) {
            case "h1", "h2" -> {
                int level = element.getTagName().charAt(1) - '0';
                text.append(text.isEmpty() ? "" : "\n");
                headings.add(new Heading(text.length(), words.length(), level));
                text.append(words).append("\n\n");
            }
            case "p" -> text.append(words).append("\n\n");
            case "li" -> text.append(DOT).append(words).append('\n');
            default -> {
                // Whatever else there is only holds these.
            }
        }
    }
}
