import { Form } from '@remix-run/react'
import type { Vehicle } from '#app/domain/logistics/node-kinds.ts'
import { daysOf, EVERY_DAY } from '#app/domain/logistics/weekdays.ts'
import { networkText } from '#app/features/network/network-text.ts'
import { operatorOf } from '#app/features/network/operator-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface RunView {
	id: number
	fromNodeId: number
	toNodeId: number
	fromZh: string
	fromEn: string
	toZh: string
	toEn: string
	weekdays: number
	departsAt: string
	rideMinutes: number
	operatorName: string
	operatorNameEn: string
	vehicle: Vehicle
	capacityKg: number
	validFrom: string
	validTo: string | null
}

function Run({ run, nodeId, mayWrite }: { run: RunView; nodeId: number; mayWrite: boolean }) {
	const t = useText(networkText)
	const language = useLanguage()
	const format = useFormats()
	const isLeaving = run.fromNodeId === nodeId
	const [other, name] = isLeaving
		? [run.toNodeId, language === 'zh' ? run.toZh : run.toEn]
		: [run.fromNodeId, language === 'zh' ? run.fromZh : run.fromEn]
	const days =
		run.weekdays === EVERY_DAY
			? t.everyDay
			: daysOf(run.weekdays)
					.map((day) => t.weekdays[day])
					.join(' ')
	return (
		<li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
			<div className="min-w-0">
				<p>
					<span className="me-2 text-lg font-semibold tabular-nums">{run.departsAt}</span>
					<span className="text-soft">{isLeaving ? t.leaves : t.comes}</span>{' '}
					<a href={`/admin/logistics/nodes/${other}`} className="font-semibold hover:text-hill">
						{name}
					</a>
				</p>
				<p className="text-sm text-soft">
					{days} · {t.rideOf(format.number(run.rideMinutes))} · {t.vehicles[run.vehicle]}{' '}
					{format.number(run.capacityKg)} kg · {operatorOf(run, language)}
					{run.validTo ? ` · ${t.validTo} ${format.date(run.validTo)}` : ''}
				</p>
			</div>
			{isLeaving && mayWrite ? (
				<Form method="post">
					<input type="hidden" name="run" value={run.id} />
					<Button name="deed" value="stop" tone="danger" size="s">
						{t.stop}
					</Button>
				</Form>
			) : null}
		</li>
	)
}

/** The runs of a node, those that leave it first. */
export function RunList({ runs, nodeId, mayWrite }: { runs: readonly RunView[]; nodeId: number; mayWrite: boolean }) {
	const t = useText(networkText)
	if (runs.length === 0) return <p className="text-soft">{t.noRuns}</p>
	return (
		<ul className="divide-y divide-line">
			{runs.map((run) => (
				<Run key={run.id} {...{ run, nodeId, mayWrite }} />
			))}
		</ul>
	)
}
