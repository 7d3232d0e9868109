import { resolve } from 'node:path'
import ts from 'typescript'

/** Something the sandbox said, and the name of the type that the installed client declares for it. */
export interface Said {
	type: string
	/** JSON as it was sent. */
	body: string
	/** Where it was said, for the reader of a failure. */
	where: string
}

/**
 * The client's types as they are on the wire: decimals are texts, and of a closed set of words only those that the client
 * knows, although it lets any other through.
 */
const WIRE = `
import type Stripe from 'stripe'
type Same<A, B> = (<X>() => X extends A ? 1 : 2) extends (<X>() => X extends B ? 1 : 2) ? true : false
type Known<T> = Same<T, string & Record<never, never>> extends true ? never : T
type Wire<T> = T extends string | number | boolean | null | undefined ? Known<T>
	: T extends Stripe.Decimal ? string : { [K in keyof T]: Wire<T[K]> }
type Refused = { error: Omit<Stripe.StripeRawError, 'headers' | 'statusCode' | 'requestId'> }
`

const FILE = resolve('tests/ops/stripe-sandbox/said.ts')
const OPTIONS: ts.CompilerOptions = {
	strict: true,
	noEmit: true,
	skipLibCheck: true,
	target: ts.ScriptTarget.ES2023,
	lib: ['lib.es2023.d.ts'],
	module: ts.ModuleKind.ESNext,
	moduleResolution: ts.ModuleResolutionKind.Bundler,
	types: [],
}

/**
 * What the compiler holds against each, as literals of the types: a property that is missing, of another kind, of a word
 * that is not known, or that Stripe does not have at all.
 */
export function faultsOf(said: readonly Said[]): string[] {
	const lines = said.map(({ type, body }, index) => `export const said${index}: Wire<${type}> = ${body}`)
	const text = `${WIRE}${lines.join('\n')}\n`
	const firstLine = WIRE.split('\n').length - 1
	const host = ts.createCompilerHost(OPTIONS)
	const fromDisk = host.getSourceFile.bind(host)
	host.getSourceFile = (name, ...rest) =>
		resolve(name) === FILE ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023) : fromDisk(name, ...rest)
	const program = ts.createProgram([FILE], OPTIONS, host)
	const source = program.getSourceFile(FILE)
	return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
		({ messageText, start = 0 }) => {
			const line = source?.getLineAndCharacterOfPosition(start).line ?? 0
			const { where, type } = said[line - firstLine] ?? { where: 'the types', type: '' }
			const [near = ''] = text.slice(start, start + 60).split('\n')
			const words = ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 400)
			return `${where} (${type}) at ${near}: ${words}`
		},
	)
}
