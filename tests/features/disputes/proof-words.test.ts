import { expect, test } from 'vitest'
import type { ProvenLine } from '#app/domain/payments/dispute-evidence.ts'
import { proofsOf } from '#app/features/disputes/write-evidence.ts'
import { formatsOf } from '#app/ui/format/formats.ts'

test('a note that only repeats what happened is not told twice, one that says more is', () => {
	const event = (what: string, note: string) => ({ at: new Date('2026-05-02T02:00:00Z'), what, note })
	const line = {
		...{ timeZone: 'Asia/Shanghai', moves: [], redemptions: [] },
		parcels: [
			{
				...{ number: 'SP1', carrier: '', carrierNumber: null },
				events: [event('DELIVERED', 'Delivered'), event('IN_TRANSIT', 'At the county hub')],
			},
		],
	} as unknown as ProvenLine
	expect(proofsOf(line, formatsOf('en'))).toEqual([
		'Parcel SP1:',
		'  2 May 2026 10:00 delivered',
		'  2 May 2026 10:00 in transit, At the county hub',
	])
})
