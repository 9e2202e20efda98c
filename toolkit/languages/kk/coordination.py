"""Kazakh: «А, Б және В»; мен, бен, пен between two that go together."""

from toolkit.languages.coordination import Coordination
from toolkit.languages.morphology import listed

TABLE = Coordination(
    joining=("және", "мен", "бен", "пен", "әрі", "немесе", "әлде", "сондай-ақ", "сонымен қатар", "әм"),
    comma=",",
    clauses=listed("ал бірақ алайда сондықтан өйткені себебі егер деп деген дейді бұл ол олар онда сонда содан")
    + ("соның ішінде", "оның ішінде", "атап айтқанда", "соның арқасында", "соның нәтижесінде"),
)
