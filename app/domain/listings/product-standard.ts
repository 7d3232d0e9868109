/** The five kinds of standards that the law of standards knows (标准化法, 2017, article 2). */
export type StandardKind = 'national' | 'industry' | 'local' | 'group' | 'enterprise'

export interface ProductStandard {
	/** As it is written: 'GB/T 14456.1-2017'. */
	code: string
	kind: StandardKind
	/** Recommended rather than binding: '/T'. Standards of groups and enterprises bind those who took them. */
	isVoluntary: boolean
}

const YEAR = String.raw`-(?:19|20)\d{2}`
const NUMBER = String.raw`\d{1,6}(?:\.\d{1,3})?`

/** How codes of each kind are written (标准号 as in GB/T 1.1-2020, 行业标准管理办法, 地方标准管理办法, 团体标准管理规定, 企业标准化促进办法). */
const SHAPES: readonly [StandardKind, RegExp][] = [
	['national', new RegExp(`^GB(/T|/Z)? ${NUMBER}${YEAR}$`)],
	['local', new RegExp(`^DB\\d{2}(?:\\d{2})?(/T)? ${NUMBER}${YEAR}$`)],
	['group', new RegExp(`^T/[A-Z]{2,8} ${NUMBER}${YEAR}$`)],
	['enterprise', new RegExp(`^Q/[A-Z0-9]{2,12} [A-Z0-9.]{1,12}${YEAR}$`)],
	['industry', new RegExp(`^(?!GB|DB)[A-Z]{2}(/T)? ${NUMBER}${YEAR}$`)],
]

/** A code as it is usually written: capitals, one space before the number, one hyphen before the year. */
function usual(text: string): string {
	return text
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\u2010-\u2015\u2212_]/g, '-')
		.replace(/\s+/g, '')
		.replace(
			/^(Q\/[A-Z]{2,12}|T\/[A-Z]{2,8}|DB\d{4}(?:\/T)?(?=\d+[.-])|DB\d{2}(?:\/T)?|[A-Z]{2}(?:\/[TZ])?)(?=[\dA-Z])/,
			'$1 ',
		)
}

/** The standard that a text names, or null when it is written like none of the five kinds. */
export function readStandard(text: string): ProductStandard | null {
	const code = usual(text)
	for (const [kind, shape] of SHAPES) {
		const found = shape.exec(code)
		if (found) return { code, kind, isVoluntary: found[1] !== undefined }
	}
	return null
}
