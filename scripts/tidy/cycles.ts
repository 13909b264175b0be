/**
 * No cycles, among the files of a package or among packages. Type-only imports count: a cycle of meanings is one too.
 */
import { importsOf, isRelative, target } from "./imports.ts"
import { type Breach, lineWith, type Tree } from "./tree.ts"

interface Edge {
  readonly to: string
  readonly line: number
}
type Graph = ReadonlyMap<string, ReadonlyArray<Edge>>

export const cycleBreaches = (tree: Tree): ReadonlyArray<Breach> => [
  ...cycles(fileGraph(tree)).map(({ path, edge }) => ({
    path: path.at(-1) ?? "",
    line: edge.line,
    rule: "cycle",
    instead: `take out what both need: ${[...path, edge.to].join(" → ")}`
  })),
  ...cycles(packageGraph(tree)).map(({ path, edge }) => ({
    path: tree.packages.find(({ manifest }) => manifest.name === path.at(-1))?.path ?? "",
    line: edge.line,
    rule: "cycle",
    instead: `a package never depends, even for its tests, on one that needs it: ${[...path, edge.to].join(" → ")}`
  }))
]

const fileGraph = (tree: Tree): Graph => {
  const sources = tree.sources.filter(({ path }) => /^packages\/[^/]+\/src\//u.test(path))
  const known = new Set(sources.map(({ path }) => path))
  const edges = (source: (typeof sources)[number]): ReadonlyArray<Edge> =>
    importsOf(source)
      .filter(({ specifier }) => isRelative(specifier))
      .map(({ specifier, line }) => ({ to: target(source, specifier).replace(/\.js$/u, ".ts"), line }))
      .filter(({ to }) => known.has(to))
  return new Map(sources.map((source) => [source.path, edges(source)]))
}

const packageGraph = (tree: Tree): Graph => {
  const names = new Set(tree.packages.map(({ manifest }) => manifest.name))
  return new Map(
    tree.packages.map(({ manifest, manifestText }) => {
      const { dependencies, devDependencies, peerDependencies, optionalDependencies } = manifest
      const all = { ...dependencies, ...devDependencies, ...peerDependencies, ...optionalDependencies }
      const edges = Object.keys(all).filter((name) => names.has(name))
      return [manifest.name ?? "", edges.map((to) => ({ to, line: lineWith(manifestText, `"${to}":`) }))]
    })
  )
}

interface Cycle {
  /** From the node the cycle comes back to, to the one whose edge closes it. */
  readonly path: ReadonlyArray<string>
  readonly edge: Edge
}

const cycles = (graph: Graph): ReadonlyArray<Cycle> => {
  const found: Array<Cycle> = []
  const done = new Set<string>()
  const visit = (node: string, above: ReadonlyArray<string>) => {
    const path = [...above, node]
    for (const edge of graph.get(node) ?? []) {
      const closes = path.indexOf(edge.to)
      if (closes >= 0) found.push({ path: path.slice(closes), edge })
      else if (!done.has(edge.to)) visit(edge.to, path)
    }
    done.add(node)
  }
  for (const node of graph.keys()) if (!done.has(node)) visit(node, [])
  return found
}
