import { Form } from '@remix-run/react'
import { harvestText } from '#app/features/selling/harvest-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Local dates of the farm, all included; how the window stands today. */
export interface HarvestView {
	opens: string
	closes: string
	harvestFrom: string
	harvestTo: string
	shipDays: number
	promiseFrom: string
	promiseTo: string
	standing: 'selling' | 'not-yet' | 'over'
}

interface Props {
	capacityId: number
	harvest: HarvestView | null
	entered: Readonly<Record<string, string>> | null
	faults: Readonly<Record<string, string>>
}

/** How a harvest stands that is sold ahead, and what is promised of it. */
export function HarvestFacts({ harvest }: { harvest: HarvestView }) {
	const t = useText(harvestText)
	const format = useFormats()
	const words = {
		selling: t.selling(format.dayMonth(harvest.closes)),
		'not-yet': t.notYet(format.dayMonth(harvest.opens)),
		over: t.over,
	}
	return (
		<p className="text-sm">
			{words[harvest.standing]} · {t.promise(format.dayMonth(harvest.promiseFrom), format.dayMonth(harvest.promiseTo))}
		</p>
	)
}

/** Sells a stock row ahead of its harvest, or from the shelf again. */
export function HarvestForm({ capacityId, harvest, entered, faults }: Props) {
	const t = useText(harvestText)
	const field = (name: 'opens' | 'closes' | 'harvestFrom' | 'harvestTo' | 'shipDays', saved = '') => ({
		name,
		defaultValue: entered?.[name] ?? harvest?.[name] ?? saved,
		error: faults[name] === undefined ? null : (t.faults[faults[name]] ?? faults[name]),
	})
	return (
		<div className="sm:col-span-2">
			<Disclosure summary={harvest ? t.edit : t.title} open={entered !== null}>
				<p className="mb-3 text-sm text-soft">{t.lead}</p>
				<Form method="post" noValidate className="grid grid-cols-2 items-start gap-3 sm:grid-cols-3">
					<input type="hidden" name="row" value={capacityId} />
					<TextField label={t.opens} type="date" {...field('opens')} />
					<TextField label={t.closes} type="date" {...field('closes')} />
					<TextField
						label={t.shipDays}
						hint={t.shipHint}
						inputMode="numeric"
						className="col-span-2 sm:col-span-1"
						{...field('shipDays', '3')}
					/>
					<TextField label={t.harvestFrom} type="date" {...field('harvestFrom')} />
					<TextField label={t.harvestTo} type="date" {...field('harvestTo')} />
					<div className="col-span-2 flex flex-wrap gap-3 sm:col-span-3">
						<Button name="deed" value="harvest" size="s">
							{t.save}
						</Button>
						{harvest ? (
							<Button name="deed" value="end-harvest" tone="quiet" size="s">
								{t.end}
							</Button>
						) : null}
					</div>
				</Form>
			</Disclosure>
		</div>
	)
}
