//! View models: what a terminal or a page shows of an answer. No HTML, no HTTP.
