import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { placeChoices } from '#db/queries/listing-choices.ts'
import { useDatabase } from '#tests/support/database.ts'
import { addEnterprise, addRegion } from '#tests/support/people.ts'

const database = useDatabase()
/** A village, two of the township after it, and one of another county. */
const [EARLIER, OWN, NEXT_DOOR, ELSEWHERE] = ['330324101202', '330324104201', '330324104202', '330326103201'] as const

test('the places a listing may be in begin with the county, then those of the seller’s own township', async () => {
	const { db } = database
	for (const village of [EARLIER, OWN, NEXT_DOOR, ELSEWHERE]) await addRegion(db, village)
	await sql`insert into region_ancestors (region_code, ancestor_code, ancestor_level)
		with recursive up as (
			select code as own, code, level, parent_code from regions
			union all select up.own, r.code, r.level, r.parent_code from up join regions r on r.code = up.parent_code)
		select own, code, level from up on conflict do nothing`.execute(db)
	const choices = await placeChoices(db, await addEnterprise(db, 'at-home', OWN))
	expect(choices.map(({ value, depth }) => [value, depth])).toEqual([
		['330324000000', 0],
		['330324104000', 1],
		[OWN, 2],
		[NEXT_DOOR, 2],
		['330324101000', 1],
		[EARLIER, 2],
	])
	const ofCounty = await placeChoices(db, await addEnterprise(db, 'of-the-county', '330324000000'))
	expect(ofCounty.map(({ value }) => value)).toEqual(choices.map(({ value }) => value).toSorted())
})
