import { expect, test } from 'vitest'
import { countedBy } from '#app/domain/cluster-statistics/counted-indicator.ts'
import { NETWORK_INDICATORS } from '#app/domain/cluster-statistics/network-observation.ts'
import { TRADE_INDICATORS } from '#app/domain/cluster-statistics/trade-observation.ts'
import { codebookText } from '#app/features/indicators/codebook-text.ts'
import { indicatorPageText } from '#app/features/indicators/indicator-page-text.ts'
import { indicatorText } from '#app/features/indicators/indicator-text.ts'
import { referenceText } from '#app/features/indicators/reference-text.ts'
import { listRegistry } from '#db/queries/indicators.ts'
import { readCodebook } from '#tests/domain/indicators/read-codebook.ts'
import { useDatabase } from '#tests/support/database.ts'

const database = useDatabase()

test('nothing of the codebook that a page shows is English in Chinese', async () => {
	const { forms, pooling, minimum, notes, scales } = codebookText.zh
	// The 29 are seeded from the codebook, the 13 supplementary ones come with the schema.
	const registry = [...readCodebook(), ...(await listRegistry(database.db))]
	expect(registry).toHaveLength(42)
	for (const { code, indexForm, space, time, minimum: least, slipNote, goalposts } of registry) {
		if (indexForm !== 'v') expect([code, forms[indexForm]]).toEqual([code, expect.any(String)])
		for (const { text } of [space, time]) expect([code, text, pooling[text]]).toEqual([code, text, expect.any(String)])
		if (least) expect([code, minimum(least.n, least.noun)]).toEqual([code, expect.not.stringMatching(/[a-z]/i)])
		if (slipNote) expect([code, notes[code]]).toEqual([code, expect.any(String)])
		expect(scales[goalposts.scale]).not.toMatch(/[a-z]/i)
	}
})

test('no English term or unit has a Chinese word, and no Chinese term is missing one', async () => {
	for (const { code, termEn, termZh, unit } of [...readCodebook(), ...(await listRegistry(database.db))]) {
		expect([code, termEn, unit].join(' ')).not.toMatch(/\p{Script=Han}/u)
		expect([code, termZh]).toEqual([code, expect.stringMatching(/\p{Script=Han}/u)])
	}
})

test.each(['zh', 'en'] as const)('a range is told in words, not in signs of a formula (%s)', async (language) => {
	const { ranges } = codebookText[language]
	for (const { code, hardRange, softRange } of [...readCodebook(), ...(await listRegistry(database.db))]) {
		for (const { text } of [hardRange, softRange]) {
			const told = ranges[text] ?? text
			expect([code, told]).toEqual([code, expect.not.stringMatching(/\bv\b|gmv|MoM|null|integer|[|≤≥]/)])
			if (language === 'zh') expect([code, told]).toEqual([code, expect.not.stringMatching(/[a-z]/)])
		}
	}
})

test('a reference is in the language of the page', async () => {
	const { zh, en } = referenceText
	for (const { code, reference } of [...readCodebook(), ...(await listRegistry(database.db))]) {
		if (reference === null) continue
		expect([code, zh[code]]).toEqual([code, expect.stringMatching(/\p{Script=Han}/u)])
		expect([code, en[code] ?? reference]).toEqual([code, expect.not.stringMatching(/\p{Script=Han}/u)])
	}
})

test.each(['zh', 'en'] as const)(
	'where every counted figure comes from, how, and what its rows are, is told (%s)',
	(language) => {
		const { sources, methods } = indicatorText[language]
		for (const code of [...TRADE_INDICATORS, ...NETWORK_INDICATORS]) {
			const { source, method } = countedBy(code)
			const told = {
				source: sources[source],
				method: methods[method],
				rows: indicatorPageText[language].rowsLead[code],
			}
			expect([code, told]).toEqual([
				code,
				{ source: expect.any(String), method: expect.any(String), rows: expect.any(String) },
			])
		}
	},
)
