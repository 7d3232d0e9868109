import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const ENTRY = path.resolve('tests/support/kills/kill-process.ts')
/** Packages that are native, or that read files which lie beside them. */
const AS_THEY_LIE = /^(sharp|@node-rs\/argon2|pdfkit|fontkit|pino|pg-native)$/

/** Where a package lies is asked for once. */
const FOUND = Symbol('found')

/**
 * The process that is killed as one file, of the same source: to find and read fifteen hundred modules, seventy times over, takes a
 * process more than all it does then. Gives where it lies.
 */
export async function bundleProcess(folder: string): Promise<string> {
	const file = path.join(folder, 'kill-process.mjs')
	await build({
		entryPoints: [ENTRY],
		outfile: file,
		bundle: true,
		platform: 'node',
		format: 'esm',
		// Half of what is to be read and compiled, each time.
		minifyWhitespace: true,
		minifySyntax: true,
		minifyIdentifiers: true,
		// What a failure shows stays readable.
		lineLimit: 200,
		logLevel: 'error',
		// What looks for files beside itself does so from where the source lies.
		define: { 'import.meta.url': JSON.stringify(pathToFileURL(ENTRY).href) },
		banner: {
			js: `import { createRequire as from } from 'node:module'; const require = from('${pathToFileURL(ENTRY).href}');`,
		},
		plugins: [
			{
				name: 'as-they-lie',
				setup: ({ onResolve, resolve }) =>
					onResolve({ filter: AS_THEY_LIE }, async ({ path: name, kind, resolveDir, pluginData }) => {
						if (pluginData === FOUND) return null
						const found = await resolve(name, { kind, resolveDir, pluginData: FOUND })
						return { path: kind === 'import-statement' ? pathToFileURL(found.path).href : found.path, external: true }
					}),
			},
		],
	})
	return file
}
