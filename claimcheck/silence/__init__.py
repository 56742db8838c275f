"""Findings that a newsroom has settled: a baseline file for a project, comments for one draft."""

from claimcheck.silence.baseline import Baseline, read_baseline
from claimcheck.silence.comments import Comment, find_comments, silenced

__all__ = ["Baseline", "Comment", "find_comments", "read_baseline", "silenced"]
