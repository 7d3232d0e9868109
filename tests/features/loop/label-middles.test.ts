import { expect, test } from 'vitest'
import { labelMiddles } from '#app/features/loop/components/label-middles.ts'

const ROOM = { top: 30, bottom: 370 }

test('labels stand at their bars, and apart where bars are thin', () => {
	expect(labelMiddles([100, 200, 205], 18, ROOM)).toEqual([100, 200, 218])
})

test('the lowest of many thin bars stays within the drawing and pushes the others up', () => {
	expect(labelMiddles([100, 360, 365, 369], 18, ROOM)).toEqual([100, 334, 352, 370])
})
