//! Definitions that rest on themselves: found, reported with the whole circle, and broken.

use super::Lowerer;
use super::walk::{self, Reference};
use crate::codes;
use crate::model::{Body, ConceptBody, ConceptId, Cond, NormId, Place, Scalar};
use rettesnor_source::Diagnostic;
use std::collections::{BTreeMap, BTreeSet};

/// Something defined by other things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Concept(ConceptId),
    Norm(NormId),
}

type Graph = BTreeMap<Node, BTreeSet<Node>>;

impl Lowerer {
    /// Reports circles and breaks each at the node it was found from, so that every later evaluation ends.
    pub(crate) fn check_cycles(&mut self) {
        let mut graph = self.graph();
        for node in knotted(&graph) {
            // A node may lie on several circles; breaking its definition ends them all.
            if let Some(circle) = circle(&graph, node) {
                self.report_circle(&circle);
                self.break_at(node);
                graph.insert(node, BTreeSet::new());
            }
        }
    }

    fn graph(&self) -> Graph {
        let mut graph = Graph::new();
        for (index, concept) in (0_u32..).zip(&self.base.concepts) {
            let to = graph.entry(Node::Concept(ConceptId(index))).or_default();
            for version in &concept.versions {
                walk::concept_body(&version.body, &mut |reference| add(to, reference));
                for reading in &version.readings {
                    walk::concept_body(&reading.body, &mut |reference| add(to, reference));
                }
                walk::transition(&version.transition, &mut |reference| add(to, reference));
            }
        }
        for (index, norm) in (0_u32..).zip(&self.base.norms) {
            let to = graph.entry(Node::Norm(NormId(index))).or_default();
            for version in &norm.versions {
                walk::norm_version(version, &mut |reference| add(to, reference));
            }
        }
        graph
    }

    fn name_and_place(&self, node: Node) -> (String, Place) {
        let found = match node {
            Node::Concept(id) => self.base.concepts.get(id.index()).map(|it| (it.name.clone(), it.place)),
            Node::Norm(id) => self.base.norms.get(id.index()).map(|it| (it.name.clone(), it.place)),
        };
        found.unwrap_or_default()
    }

    fn report_circle(&mut self, circle: &[Node]) {
        let Some(first) = circle.first() else { return };
        let (name, place) = self.name_and_place(*first);
        let text = if circle.len() == 1 {
            format!("«{name}» er definert ved seg selv.")
        } else {
            format!("«{name}» er definert ved seg selv, gjennom {} andre.", circle.len().saturating_sub(1))
        };
        let mut diagnostic = Diagnostic::error(codes::CIRCULAR_DEFINITION, self.span_of(place), text)
            .help("Bryt sirkelen: la den ene hvile på fakta i stedet for på den andre.");
        for (node, next) in circle.iter().zip(circle.iter().cycle().skip(1)) {
            let (name, place) = self.name_and_place(*node);
            let (next, _) = self.name_and_place(*next);
            diagnostic = diagnostic.secondary(self.span_of(place), format!("«{name}» bruker «{next}»"));
        }
        self.heading = None;
        self.add(diagnostic);
    }

    fn break_at(&mut self, node: Node) {
        match node {
            Node::Concept(id) => {
                let Some(concept) = self.base.concepts.get_mut(id.index()) else { return };
                for version in &mut concept.versions {
                    version.transition = crate::model::Transition::LawDate;
                    version.readings.clear();
                    version.body = match version.body {
                        ConceptBody::Cond(_) => ConceptBody::Cond(Cond::Const(false)),
                        ConceptBody::Scalar(_) => ConceptBody::Scalar(Scalar::Const(0)),
                        ConceptBody::Alternatives(_) => ConceptBody::Alternatives(Vec::new()),
                    };
                }
            }
            Node::Norm(id) => {
                let Some(norm) = self.base.norms.get_mut(id.index()) else { return };
                for version in &mut norm.versions {
                    version.transition = crate::model::Transition::LawDate;
                    version.body = Body::default();
                    version.readings.clear();
                    version.deadline = None;
                    version.ends_when = None;
                }
            }
        }
    }
}

fn add(to: &mut BTreeSet<Node>, reference: Reference) {
    match reference {
        Reference::Concept(id) => to.insert(Node::Concept(id)),
        Reference::Norm(id) => to.insert(Node::Norm(id)),
        _ => false,
    };
}

/// The nodes that could be on a circle. What refers to nothing, or only to such, is taken away until nothing more can be, and
/// likewise what nothing refers to: of rules without circles nothing is left, in time linear in their references.
fn knotted(graph: &Graph) -> Vec<Node> {
    let mut back = Graph::new();
    for (node, to) in graph {
        for next in to {
            back.entry(*next).or_default().insert(*node);
        }
    }
    let mut left: BTreeSet<Node> = graph.keys().copied().collect();
    strip(&mut left, graph, &back);
    strip(&mut left, &back, graph);
    left.into_iter().collect()
}

/// Takes away every node that has no way to another that is left.
fn strip(left: &mut BTreeSet<Node>, to: &Graph, from: &Graph) {
    let within = |node: &Node, left: &BTreeSet<Node>| {
        to.get(node).map_or(0, |to| to.iter().filter(|next| left.contains(next)).count())
    };
    let mut ways: BTreeMap<Node, usize> = left.iter().map(|node| (*node, within(node, left))).collect();
    let mut ends: Vec<Node> = ways.iter().filter(|(_, count)| **count == 0).map(|(node, _)| *node).collect();
    while let Some(node) = ends.pop() {
        left.remove(&node);
        for before in from.get(&node).into_iter().flatten() {
            let Some(count) = ways.get_mut(before) else { continue };
            *count = count.saturating_sub(1);
            if *count == 0 && left.contains(before) {
                ends.push(*before);
            }
        }
    }
}

/// A shortest way from a node back to itself, as the nodes on it from `start`.
fn circle(graph: &Graph, start: Node) -> Option<Vec<Node>> {
    let mut came_from: BTreeMap<Node, Node> = BTreeMap::new();
    let mut queue = std::collections::VecDeque::from([start]);
    while let Some(node) = queue.pop_front() {
        for next in graph.get(&node)? {
            if *next == start {
                return Some(way_back(&came_from, node, start));
            }
            if !came_from.contains_key(next) {
                came_from.insert(*next, node);
                queue.push_back(*next);
            }
        }
    }
    None
}

fn way_back(came_from: &BTreeMap<Node, Node>, last: Node, start: Node) -> Vec<Node> {
    let mut way = vec![last];
    let mut node = last;
    while node != start {
        let Some(before) = came_from.get(&node) else { break };
        node = *before;
        way.push(node);
    }
    way.reverse();
    way
}
