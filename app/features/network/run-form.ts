import { z } from 'zod'
import { VEHICLES } from '#app/domain/logistics/node-kinds.ts'
import { maskOf } from '#app/domain/logistics/weekdays.ts'
import { parseLocalDate } from '#app/domain/time/local-date.ts'
import { parseLocalTime } from '#app/domain/time/zoned.ts'
import { classBoxes, ticked } from '#app/features/network/node-form.ts'

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const
const tick = z.literal('yes').optional()
const whole = (fault: string, least: number, most: number) =>
	z.coerce.number(fault).int(fault).min(least, fault).max(most, fault)
const date = z.string().refine((text) => parseLocalDate(text) !== null && text.startsWith('20'), 'date')

/** A run as an administrator writes it; each message is a key of networkText.faults. */
export const runForm = z
	.object({
		to: whole('to', 1, 1e15),
		departsAt: z.string().refine((text) => parseLocalTime(text) !== null, 'departsAt'),
		rideMinutes: whole('rideMinutes', 1, 2880),
		cutoffMinutes: whole('cutoffMinutes', 0, 1440),
		operatorName: z.string().trim().min(1, 'operatorName').max(80, 'operatorName'),
		operatorNameEn: z.string().trim().max(80, 'operatorNameEn').default(''),
		vehicle: z.enum(VEHICLES, 'vehicle'),
		capacityKg: whole('capacityKg', 1, 100_000),
		costYuan: z
			.string()
			.trim()
			.regex(/^\d{1,6}(\.\d{1,2})?$/, 'costYuan'),
		validFrom: date,
		validTo: z.union([z.literal(''), date]).default(''),
		...{ day1: tick, day2: tick, day3: tick, day4: tick, day5: tick, day6: tick, day7: tick },
		...classBoxes,
	})
	.refine((fields) => DAYS.some((day) => fields[`day${day}`] === 'yes'), { path: ['days'], message: 'days' })
	.refine((fields) => ticked(fields).length > 0, { path: ['classes'], message: 'classes' })
	.refine(({ validFrom, validTo }) => validTo === '' || validFrom <= validTo, { path: ['validTo'], message: 'dates' })
	.transform((fields) => ({
		toNodeId: fields.to,
		weekdays: maskOf(DAYS.filter((day) => fields[`day${day}`] === 'yes')),
		departsAt: fields.departsAt,
		rideMinutes: fields.rideMinutes,
		cutoffMinutes: fields.cutoffMinutes,
		operatorName: fields.operatorName,
		operatorNameEn: fields.operatorNameEn,
		vehicle: fields.vehicle,
		temperatureClasses: ticked(fields),
		capacityKg: fields.capacityKg,
		costMinor: fenOf(fields.costYuan),
		validFrom: fields.validFrom,
		validTo: fields.validTo || null,
	}))

function fenOf(yuan: string): number {
	const [whole = '0', part = ''] = yuan.split('.')
	return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}
