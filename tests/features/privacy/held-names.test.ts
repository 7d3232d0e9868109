import { expect, test } from 'vitest'
import { heldTableName } from '#app/features/privacy/held-text.ts'
import { HOLDINGS } from '#db/queries/held-data.ts'

test('whatever is held of a person has words for that person in both languages: no table shows its own name', () => {
	const wordless = HOLDINGS.map(({ table }) => table).filter(
		(table) => heldTableName('zh', table) === table || heldTableName('en', table) === table,
	)
	expect(wordless).toEqual([])
})
