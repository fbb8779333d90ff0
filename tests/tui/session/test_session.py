"""Files that are found late go where they belong."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.session.session import insert_late


@given(st.lists(st.integers(0, 3), min_size=1, max_size=12))
def test_files_found_late_go_where_the_walk_finds_them(turns: list[int]) -> None:
    """Each file of a folder appears at a look of its own; the list is always in their order."""
    known: list[int] = []
    indices: dict[int, int] = {}
    for turn in sorted({0, *turns}):
        walk = [n for n, t in enumerate(turns) if t <= turn]
        late: list[tuple[int, int | None]] = []
        before = ahead_of = None
        for name in walk:
            if name not in indices:
                indices[name] = len(indices)
                late.append((indices[name], before))
            elif ahead_of is None:
                ahead_of = indices[name]
            before = indices[name]
        known = insert_late(known, late, ahead_of)
        assert known == [indices[name] for name in walk]


def test_a_late_file_stays_among_those_of_its_folder() -> None:
    assert insert_late([0, 1, 2], [(3, 0), (4, 3)]) == [0, 3, 4, 1, 2]
    assert insert_late([0, 1, 2], [(3, None)], ahead_of=1) == [0, 3, 1, 2]
    assert insert_late([0, 1], [(2, None)]) == [0, 1, 2]
    assert insert_late([0], [(1, 7)]) == [0, 1]
