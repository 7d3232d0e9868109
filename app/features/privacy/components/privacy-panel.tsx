import { Form } from '@remix-run/react'
import type { ErasureBlocker } from '#app/domain/privacy/erasure-blockers.ts'
import { heldTableName } from '#app/features/privacy/held-text.ts'
import { privacyPageText } from '#app/features/privacy/privacy-page-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField, TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Fate = 'removed' | 'trade' | 'tax' | 'books' | 'log'

export interface PrivacyPanelProps {
	counts: readonly { table: string; fate: Fate; count: number }[]
	blockers: readonly ErasureBlocker[]
	/** Where the export is asked for. */
	exportPath: string
	/** A guest has no password. */
	isGuest: boolean
	faults: Readonly<Record<string, string>>
	/** Minutes to wait, when it was tried too often. */
	minutes: number
}

function Export({ exportPath }: Pick<PrivacyPanelProps, 'exportPath'>) {
	const t = useText(privacyPageText)
	return (
		<Section title={t.export} className="mt-0">
			<Card>
				<p className="mb-4">{t.exportLead}</p>
				<Form method="post" action={exportPath} reloadDocument>
					<Button>{t.exportDeed}</Button>
				</Form>
			</Card>
		</Section>
	)
}

/** What of each table there is, the same table once. */
function Tables({ counts }: Pick<PrivacyPanelProps, 'counts'>) {
	const t = useText(privacyPageText)
	const language = useLanguage()
	const byTable = new Map<string, number>()
	for (const { table, count } of counts) byTable.set(table, (byTable.get(table) ?? 0) + count)
	return (
		<ul className="columns-1 gap-x-8 text-sm sm:columns-2">
			{[...byTable].map(([table, count]) => (
				<li key={table} className="flex break-inside-avoid justify-between gap-4 py-0.5">
					<span>{heldTableName(language, table)}</span>
					<span className="text-soft tabular-nums">{t.rows(count)}</span>
				</li>
			))}
		</ul>
	)
}

const KEPT = ['trade', 'tax', 'books', 'log'] as const

function Preview({ counts }: Pick<PrivacyPanelProps, 'counts'>) {
	const t = useText(privacyPageText)
	const goes = counts.filter(({ fate }) => fate === 'removed')
	return (
		<div className="grid gap-4">
			<Card>
				<h3 className="mb-2">{t.goes}</h3>
				{goes.length > 0 ? <Tables counts={goes} /> : <p className="text-soft">{t.nothing}</p>}
			</Card>
			<Card>
				<h3 className="mb-2">{t.stays}</h3>
				{KEPT.map((fate) => {
					const kept = counts.filter((it) => it.fate === fate)
					if (kept.length === 0) return null
					return (
						<div key={fate} className="mb-3">
							<p className="mb-1 text-soft">{t.why[fate]}</p>
							<Tables counts={kept} />
						</div>
					)
				})}
				<p className="text-sm text-soft">{t.elsewhere}</p>
			</Card>
		</div>
	)
}

/** Several orders under way, the reason said once. */
function OpenOrders({ numbers }: { numbers: readonly string[] }) {
	const t = useText(privacyPageText)
	return (
		<li>
			{t.openOrders}
			<ul className="mt-1 flex flex-wrap gap-x-4">
				{numbers.map((number) => (
					<li key={number}>
						<a
							href={`/orders/${number}`}
							className="inline-block min-h-6 font-semibold text-hill underline tabular-nums"
						>
							{number}
						</a>
					</li>
				))}
			</ul>
		</li>
	)
}

function Blocked({ blockers }: Pick<PrivacyPanelProps, 'blockers'>) {
	const t = useText(privacyPageText)
	const open = blockers.flatMap((it) => (it.code === 'order-open' ? [it.orderNumber] : []))
	const isGrouped = open.length > 1
	return (
		<Notice tone="warn" title={t.blockedTitle} className="mb-4">
			<p>{t.blockedLead}</p>
			<ul className="mt-1 list-disc ps-5">
				{isGrouped ? <OpenOrders numbers={open} /> : null}
				{blockers
					.filter(({ code }) => !isGrouped || code !== 'order-open')
					.map((blocker) => (
						<li key={JSON.stringify(blocker)}>
							{t.blockers(blocker)}{' '}
							{'orderNumber' in blocker ? (
								<a href={`/orders/${blocker.orderNumber}`} className="font-semibold text-hill underline">
									{t.toOrder}
								</a>
							) : null}
						</li>
					))}
			</ul>
		</Notice>
	)
}

function EraseForm({ isGuest, faults }: Pick<PrivacyPanelProps, 'isGuest' | 'faults'>) {
	const t = useText(privacyPageText)
	return (
		<Card className="mt-4 border-danger">
			<Form method="post" noValidate className="grid gap-4">
				{isGuest ? null : (
					<TextField
						name="password"
						type="password"
						label={t.password}
						autoComplete="current-password"
						required
						className="max-w-sm"
						error={faults.password ? t.wrongPassword : null}
					/>
				)}
				<CheckboxField name="sure" label={t.sure} required error={faults.sure ? t.sureMissing : null} />
				<Button tone="danger" className="justify-self-start">
					{t.eraseDeed}
				</Button>
			</Form>
		</Card>
	)
}

/** What is held of a person: to take along, and to have erased once nothing is under way. */
export function PrivacyPanel({ counts, blockers, exportPath, isGuest, faults, minutes }: PrivacyPanelProps) {
	const t = useText(privacyPageText)
	return (
		<>
			{minutes > 0 ? (
				<Notice tone="error" className="mb-4">
					{t.tooMany(minutes)}
				</Notice>
			) : null}
			<Export exportPath={exportPath} />
			<Section title={t.erase} id="erase">
				<p className="mb-4">{isGuest ? t.eraseGuestLead : t.eraseLead}</p>
				{blockers.length > 0 ? <Blocked blockers={blockers} /> : null}
				<Preview counts={counts} />
				{blockers.length > 0 ? null : <EraseForm isGuest={isGuest} faults={faults} />}
			</Section>
		</>
	)
}
