import { Form } from '@remix-run/react'
import type { NodeKind } from '#app/domain/logistics/node-kinds.ts'
import { KeeperList } from '#app/features/network/components/keeper-list.tsx'
import { NodeFields } from '#app/features/network/components/node-fields.tsx'
import { RunFields } from '#app/features/network/components/run-fields.tsx'
import { RunList, type RunView } from '#app/features/network/components/run-list.tsx'
import { networkText } from '#app/features/network/network-text.ts'
import { operatorOf } from '#app/features/network/operator-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface NodePageView {
	node: {
		id: number
		kind: NodeKind
		nameZh: string
		nameEn: string
		regionCode: string
		regionZh: string
		regionEn: string
		operatorName: string
		operatorNameEn: string
		openingHours: string
		handlingMinutes: number
		temperatureClasses: string[]
		lon: number | null
		lat: number | null
		openedOn: string
		closedOn: string | null
	}
	runs: RunView[]
	keepers: { accountId: number; name: string; email: string }[]
	goals: { id: number; kind: NodeKind; nameZh: string; nameEn: string }[]
	goal: string
	today: string
	mayWrite: boolean
}

export interface NodeRefusal {
	form: 'node' | 'run' | 'keeper' | 'page'
	faults: Record<string, string>
	values: Record<string, string>
	parcels?: number | undefined
}

interface Props {
	page: NodePageView
	answer: NodeRefusal | null
}

const answerOf = (answer: NodeRefusal | null, form: NodeRefusal['form']) => (answer?.form === form ? answer : null)

function About({ page: { node }, answer }: Props) {
	const t = useText(networkText)
	const refused = answerOf(answer, 'node')
	const known = {
		...{ kind: node.kind, nameZh: node.nameZh, nameEn: node.nameEn },
		...{ operatorName: node.operatorName, operatorNameEn: node.operatorNameEn },
		...{ openingHours: node.openingHours, handlingMinutes: String(node.handlingMinutes) },
		...{ lon: node.lon === null ? '' : String(node.lon), lat: node.lat === null ? '' : String(node.lat) },
	}
	const values: Record<string, string> = refused?.values ?? known
	const classes = refused
		? ['ambient', 'chilled', 'frozen'].filter((name) => values[name] === 'yes')
		: node.temperatureClasses
	return (
		<Disclosure summary={t.edit} open={refused !== null}>
			<Form method="post">
				<input type="hidden" name="region" value={node.regionCode} />
				<NodeFields values={values} classes={classes} faults={refused?.faults ?? {}} />
				<Button name="deed" value="edit" className="mt-4">
					{t.keep}
				</Button>
			</Form>
		</Disclosure>
	)
}

function FindGoal({ goal }: { goal: string }) {
	const t = useText(networkText)
	return (
		<form method="get" action="#add" className="mb-4 flex flex-wrap items-end gap-3">
			<TextField label={t.search} name="goal" type="search" defaultValue={goal} className="min-w-48 flex-1" />
			<Button tone="quiet">{t.show}</Button>
		</form>
	)
}

function AddRun({ page, answer }: Props) {
	const t = useText(networkText)
	const language = useLanguage()
	const refused = answerOf(answer, 'run')
	const goals = page.goals.map((it) => ({
		...{ value: String(it.id), label: `${language === 'zh' ? it.nameZh : it.nameEn} · ${t.kinds[it.kind]}` },
	}))
	const { operatorName, operatorNameEn } = page.node
	const fresh = { cutoffMinutes: '15', validFrom: page.today, operatorName, operatorNameEn }
	return (
		<div id="add" className="mt-4">
			<Disclosure summary={t.addRun} open={refused !== null || page.goal !== ''}>
				<FindGoal goal={page.goal} />
				<Form method="post">
					<RunFields values={refused?.values ?? fresh} faults={refused?.faults ?? {}} goals={goals} />
					<Button name="deed" value="plan" className="mt-4">
						{t.plan}
					</Button>
				</Form>
			</Disclosure>
		</div>
	)
}

function CloseNode({ page }: { page: NodePageView }) {
	const t = useText(networkText)
	const isClosed = page.node.closedOn !== null
	return (
		<Form method="post" className="mt-10">
			{isClosed ? null : <p className="mb-2 text-sm text-soft">{t.closeHint}</p>}
			<Button name="deed" value={isClosed ? 'reopen' : 'close'} tone={isClosed ? 'quiet' : 'danger'}>
				{isClosed ? t.reopen : t.close}
			</Button>
		</Form>
	)
}

function Refusal({ answer }: { answer: NodeRefusal | null }) {
	const t = useText(networkText)
	const format = useFormats()
	const fault = answer?.faults.form
	if (!answer || !fault) return null
	return (
		<Notice tone="error" className="mb-4">
			{answer.parcels ? t.parcelsThere(format.number(answer.parcels)) : t.faults[fault]}
		</Notice>
	)
}

/** A node with what leaves it, who keeps it, and what can be changed. */
export function NodePage({ page, answer }: Props) {
	const t = useText(networkText)
	const language = useLanguage()
	const { node, mayWrite } = page
	const keeper = answerOf(answer, 'keeper')
	return (
		<>
			<PageHead
				title={language === 'zh' ? node.nameZh : node.nameEn}
				eyebrow={<a href="/admin/logistics">{t.title}</a>}
				lead={[language === 'zh' ? node.regionZh : node.regionEn, operatorOf(node, language), node.openingHours]
					.filter(Boolean)
					.join(' · ')}
				actions={
					<>
						<Badge tone="hill">{t.kinds[node.kind]}</Badge>
						{node.closedOn ? <Badge tone="danger">{t.closed}</Badge> : null}
					</>
				}
			/>
			<Refusal answer={answer} />
			{mayWrite ? <About page={page} answer={answer} /> : null}
			<Section title={t.runs}>
				<RunList runs={page.runs} nodeId={node.id} mayWrite={mayWrite} />
				{mayWrite && node.closedOn === null ? <AddRun page={page} answer={answer} /> : null}
			</Section>
			<Section title={t.keepers}>
				<KeeperList
					keepers={page.keepers}
					mayWrite={mayWrite}
					fault={keeper?.faults.form}
					email={keeper?.values.email}
				/>
			</Section>
			{mayWrite ? <CloseNode page={page} /> : null}
		</>
	)
}
