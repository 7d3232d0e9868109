import { expect, test } from 'vitest'
import { correctedTime } from '#app/domain/gate/corrected-time.ts'

const DAY_MS = 86_400_000
const now = new Date('2026-05-05T10:00:00Z')
const notBefore = new Date('2026-05-05T06:00:00Z')
const at = (deviceAt: string, offsetMs: number, offsetNowMs = offsetMs) =>
	correctedTime({ deviceAt: new Date(deviceAt), offsetMs }, { offsetNowMs, notBefore, now }).toISOString()

test('the offset known at the scan corrects a clock that is wrong all along', () => {
	expect(at('2026-05-05T08:00:00Z', 0)).toBe('2026-05-05T08:00:00.000Z')
	expect(at('2026-05-06T08:00:00Z', -DAY_MS)).toBe('2026-05-05T08:00:00.000Z')
	expect(at('2026-05-04T08:00:00Z', DAY_MS)).toBe('2026-05-05T08:00:00.000Z')
})

test('where it cannot be, the clock was set since: the offset seen now corrects it', () => {
	expect(at('2026-05-06T08:00:00Z', 0, -DAY_MS)).toBe('2026-05-05T08:00:00.000Z')
	expect(at('2026-05-04T08:00:00Z', 0, DAY_MS)).toBe('2026-05-05T08:00:00.000Z')
})

test('where neither can be, the nearest instant that can', () => {
	expect(at('2026-05-06T08:00:00Z', 0, 0)).toBe('2026-05-05T10:00:00.000Z')
	expect(at('2026-05-04T08:00:00Z', 0, 0)).toBe('2026-05-05T06:00:00.000Z')
})

test('no scan is later than now, nor before the last complete sync', () => {
	expect(at('2026-05-05T10:00:30Z', 0)).toBe('2026-05-05T10:00:00.000Z')
	expect(at('2026-05-05T05:59:30Z', 0)).toBe('2026-05-05T06:00:00.000Z')
})
