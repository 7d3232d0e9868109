import { z } from 'zod'
import { NODE_KINDS } from '#app/domain/logistics/node-kinds.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'

const CLASSES: readonly TemperatureClass[] = ['ambient', 'chilled', 'frozen']
const tick = z.literal('yes').optional()

/** Boxes that say which temperatures can be kept: at least one. Names of fields are those of the classes. */
export const classBoxes = { ambient: tick, chilled: tick, frozen: tick }

export const ticked = (fields: Partial<Record<TemperatureClass, 'yes' | undefined>>) =>
	CLASSES.filter((name) => fields[name] === 'yes')

const name = (fault: string) => z.string().trim().min(1, fault).max(80, fault)
const degrees = (most: number) =>
	z
		.string()
		.trim()
		.regex(/^-?\d{1,3}(\.\d{1,7})?$/, 'point')
		.transform(Number)
		.refine((value) => Math.abs(value) <= most, 'point')

/** A node as an administrator writes it; each message is a key of networkText.faults. */
export const nodeForm = z
	.object({
		kind: z.enum(NODE_KINDS, 'kind'),
		nameZh: name('nameZh'),
		nameEn: name('nameEn'),
		region: z.string().regex(/^\d{12}$/, 'region'),
		operatorName: z.string().trim().max(80, 'operatorName').default(''),
		operatorNameEn: z.string().trim().max(80, 'operatorNameEn').default(''),
		openingHours: z.string().trim().max(80, 'openingHours').default(''),
		handlingMinutes: z.coerce
			.number('handlingMinutes')
			.int('handlingMinutes')
			.min(0, 'handlingMinutes')
			.max(2880, 'handlingMinutes'),
		lon: degrees(180),
		lat: degrees(90),
		...classBoxes,
	})
	.refine((fields) => ticked(fields).length > 0, { path: ['classes'], message: 'classes' })
	.transform(({ ambient, chilled, frozen, region: regionCode, ...rest }) => ({
		...rest,
		...{ regionCode, temperatureClasses: ticked({ ambient, chilled, frozen }) },
	}))
