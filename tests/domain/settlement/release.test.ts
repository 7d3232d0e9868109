import { expect, test } from 'vitest'
import { releaseAt } from '#app/domain/settlement/release.ts'

const at = new Date('2026-05-01T08:00:00Z')
const open = { servedAt: at, serviceEndsAt: null, hasOpenClaim: false }

test('goods are the seller’s 7 days after delivery, a stay at check-out, an experience when redeemed', () => {
	expect(releaseAt({ kind: 'GOODS', ...open })?.toISOString()).toBe('2026-05-08T08:00:00.000Z')
	expect(releaseAt({ kind: 'STAY', ...open })).toEqual(at)
	expect(releaseAt({ kind: 'EXPERIENCE', ...open })).toEqual(at)
})

test('an experience that nobody redeemed is the seller’s 24 hours after its end', () => {
	const release = releaseAt({ kind: 'EXPERIENCE', servedAt: null, serviceEndsAt: at, hasOpenClaim: false })
	expect(release?.toISOString()).toBe('2026-05-02T08:00:00.000Z')
})

test('what is not served or has an open claim is not released', () => {
	expect(releaseAt({ kind: 'GOODS', ...open, servedAt: null })).toBeNull()
	expect(releaseAt({ kind: 'STAY', ...open, hasOpenClaim: true })).toBeNull()
})
