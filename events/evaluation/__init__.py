"""How good the reading is: an exported timeline measured against a hand-made gold."""

from events.evaluation.gold import Gold, load_gold
from events.evaluation.report import Report, measure

__all__ = ["Gold", "Report", "load_gold", "measure"]
