import { expect, it } from 'vitest'
import { readPackage } from '#app/features/catalog/read-package.server.ts'
import Package from '#app/routes/storefront/package.tsx'
import { useMarket } from '#tests/support/database.ts'
import { drawPage } from '#tests/support/draw-page.tsx'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useMarket()

it('names the nearest days it can begin where a day is refused', async () => {
	const inputs = { starts_on: '2026-06-30' }
	const look = { language: 'en', isLight: false } as const
	const read = (startsOn: string | null) =>
		readPackage(createTestWorld(database.db), look, 'tea-weekend', (name) => (name === 'starts_on' ? startsOn : null))
	const found = await read(inputs.starts_on)
	if (found.outcome !== 'found') throw new Error('the package is there')
	expect(found.quote?.reasons.length).toBeGreaterThan(0)
	const last = found.days.findLast(({ isFree }) => isFree)
	const refusal = drawPage(Package, { language: 'en', read: { ...found, inputs } }).split(
		'It cannot begin on this day',
	)[1]
	const links = (refusal ?? '').split('</section>')[0]?.match(/starts_on=([0-9-]+)/g) ?? []
	expect(links[0]).toBe(`starts_on=${String(last?.date)}`)
})
