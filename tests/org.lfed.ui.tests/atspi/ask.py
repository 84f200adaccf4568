"""Asks a question the way assistive technology does: knows widgets by their accessible names alone."""

import sys
import time

import pyatspi

PATIENCE_SECONDS = 30


def walk(node, depth=0):
    """Everything below a node that is showing."""
    if node is None or depth > 40:
        return
    yield node
    for index in range(node.childCount):
        try:
            child = node.getChildAtIndex(index)
        except Exception:  # A widget may go while it is looked at.
            continue
        yield from walk(child, depth + 1)


def showing(node):
    return node.getState().contains(pyatspi.STATE_SHOWING)


def is_question(node):
    """SWT on GTK gives fields no name of their own: it is the one to write in, on the page that has a name."""
    if node.getRole() != pyatspi.ROLE_TEXT or not node.getState().contains(pyatspi.STATE_EDITABLE):
        return False
    while node is not None and node.name != "Ask in English":
        node = node.parent
    return node is not None


def find(matches, what):
    """Waits for a widget; names are all that is known of it."""
    end = time.time() + PATIENCE_SECONDS
    while time.time() < end:
        desktop = pyatspi.Registry.getDesktop(0)
        for application in desktop:
            for node in walk(application):
                try:
                    if matches(node) and showing(node):
                        return node
                except Exception:
                    continue
        time.sleep(0.5)
    for application in pyatspi.Registry.getDesktop(0):
        for node in walk(application):
            if node.name:
                print(node.getRoleName(), "|", node.name)
    sys.exit("There is nothing that is called " + what)


def press(label):
    """Does a button's first action."""
    roles = (pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON)
    button = find(lambda node: node.getRole() in roles and node.name == label, label)
    while not button.getState().contains(pyatspi.STATE_SENSITIVE):
        time.sleep(0.2)
    button.queryAction().doAction(0)


def main():
    question, answer = sys.argv[1:]
    field = find(is_question, "Your question")
    field.queryEditableText().setTextContents(question)
    press("Ask")
    find(lambda node: node.name == answer, answer)
    press("Show Me How This Was Computed")
    press("Copy SQL")
    press("Right")
    print("asked, answered and judged by name alone")


if __name__ == "__main__":
    main()
