import { expect, test } from 'vitest'
import { treatOutliers } from '#app/domain/indicators/treat-outliers.ts'
import { agrees, goldCases } from '#tests/domain/indicators/gold-cases.ts'

test.each(goldCases('treat'))('$name', ({ args, expected }) => {
	expect(agrees(treatOutliers(args[0] as number[]), expected)).toBe(true)
})

test('low outliers are raised, and a missing value stays where it is', () => {
	const result = treatOutliers([-100, -10, Number.NaN, 1, 2, 3, 4, 5, 6, 7, 8])
	expect(result).toMatchObject({ method: 'winsorise', nwin: 1, failed: false })
	expect(result.x.slice(0, 3)).toEqual([-10, -10, Number.NaN])
})

test('what winsorising cannot mend within winmax takes the logarithm of the original', () => {
	const values = Array.from({ length: 30 }, (_, i) => Math.exp(i / 3))
	const { method, x } = treatOutliers(values, { skew: 2, kurt: 3.5, winmax: 1 })
	const [least, most] = [values[0] ?? 0, values[29] ?? 0]
	expect(method).toBe('log')
	expect(x[0]).toBeCloseTo(Math.log(0.01 * (most - least)), 12)
})

test('what not even the logarithm mends is kept and flagged', () => {
	const lonely = [...Array.from({ length: 99 }, () => 1), 1000]
	expect(treatOutliers([...lonely.slice(0, 97), 2, 3, 1000], { skew: 2, kurt: 3.5, winmax: 0 })).toMatchObject({
		method: 'log',
		failed: true,
	})
})
