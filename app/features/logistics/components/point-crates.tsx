import { Form } from '@remix-run/react'
import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { pointText } from '#app/features/logistics/point-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { type Choice, SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface PointCrate {
	id: number
	code: string
	parcels: number
	tripId: number | null
	temperatureClass: string
}

/** What was entered last and could not be taken: its values, and what is wrong with which of them. */
export interface PointRefusal {
	values: Record<string, string>
	errors: Record<string, string>
}

interface Props {
	crates: readonly PointCrate[]
	nodes: readonly Choice[]
	/** Rides a crate can be loaded onto. */
	rides: readonly Choice[]
	scanIds: readonly string[]
}

/** A form's fields as they were entered, each with what is wrong with it. */
export const pointFields = (refusal: PointRefusal | null) => (name: string, usual?: string) => ({
	name,
	defaultValue: refusal?.values[name] ?? usual,
	error: refusal?.errors[name] ?? null,
})

/** Scan or type a crate: receive it, or load it onto a ride. */
export function CrateForm({
	nodes,
	rides,
	scanId,
	code,
	refusal,
}: Omit<Props, 'crates' | 'scanIds'> & { scanId: string; code: string; refusal: PointRefusal | null }) {
	const t = useText(pointText)
	const field = pointFields(refusal)
	return (
		<Form method="post" className="grid gap-3 sm:grid-cols-2" key={scanId}>
			<input type="hidden" name="scanId" value={scanId} />
			<TextField label={t.crateCode} hint={t.crateHint} required autoComplete="off" {...field('crate', code)} />
			<SelectField label={t.node} choices={nodes} {...field('node')} />
			<Button name="deed" value="receive" size="l">
				{t.receive}
			</Button>
			{rides.length > 0 ? (
				<div className="grid gap-3 sm:col-span-2 sm:grid-cols-[1fr_auto] sm:items-end">
					<SelectField label={t.onto} choices={rides} {...field('trip')} />
					<Button name="deed" value="load" tone="quiet" size="l">
						{t.load}
					</Button>
				</div>
			) : null}
		</Form>
	)
}

/** Scan or type a parcel and the crate it goes into, or takes it out of the one it is in. */
export function PackForm({
	nodes,
	scanId,
	refusal,
}: {
	nodes: readonly Choice[]
	scanId: string
	refusal: PointRefusal | null
}) {
	const t = useText(pointText)
	const field = pointFields(refusal)
	return (
		<Form method="post" className="grid gap-3 sm:grid-cols-2" key={scanId}>
			<input type="hidden" name="scanId" value={scanId} />
			<TextField label={t.parcelNumber} required autoComplete="off" {...field('number')} />
			<TextField label={t.crateCode} hint={t.crateHint} required autoComplete="off" {...field('crate')} />
			<SelectField label={t.node} choices={nodes} {...field('node')} />
			<div className="flex flex-wrap gap-2 sm:self-end">
				<Button name="deed" value="pack" size="l" className="flex-1">
					{t.packIn}
				</Button>
				<Button name="deed" value="unpack" tone="quiet" size="l" formNoValidate>
					{t.takeOut}
				</Button>
			</div>
		</Form>
	)
}

/** The crates that stand here or come here. */
export function PointCrates({ crates, nodes, scanIds }: Omit<Props, 'rides'>) {
	const t = useText(pointText)
	const words = useText(logisticsText)
	const format = useFormats()
	if (crates.length === 0) return <p className="text-soft">{t.noCrates}</p>
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{crates.map((crate, at) => (
					<li key={crate.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
						<div>
							<a href={`/point?crate=${crate.code}#scan`} className="font-semibold tabular-nums hover:text-hill">
								{crate.code}
							</a>
							<p className="text-sm text-soft">
								{t.parcels(format.number(crate.parcels))} · {words.temperature[crate.temperatureClass]}
								{crate.tripId === null ? '' : ` · ${t.coming}`}
							</p>
						</div>
						{crate.tripId !== null && nodes[0] ? (
							<Form method="post">
								<input type="hidden" name="scanId" value={scanIds[at] ?? ''} />
								<input type="hidden" name="crate" value={crate.code} />
								<input type="hidden" name="node" value={nodes[0].value} />
								<Button name="deed" value="receive" tone="quiet">
									{t.receive}
								</Button>
							</Form>
						) : null}
					</li>
				))}
			</ul>
		</Card>
	)
}
