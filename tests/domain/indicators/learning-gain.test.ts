import { expect, test } from 'vitest'
import { learningGain } from '#app/domain/indicators/learning-gain.ts'
import { agrees, goldCases } from '#tests/domain/indicators/gold-cases.ts'

test.each(goldCases('hakeGain'))('$name', ({ args, expected }) => {
	expect(agrees(learningGain(args[0] as [number, number][], args[1] as number), expected)).toBe(true)
})
