import { expect, test } from 'vitest'
import { codebookText } from '#app/features/indicators/codebook-text.ts'
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
