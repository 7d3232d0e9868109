import { Form } from '@remix-run/react'
import type { LineChange } from '#app/domain/changes/change-plan.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { changesText } from '#app/features/changes/changes-text.ts'
import type { ChangePage, ShownAddress, ShownChange } from '#app/features/changes/components/change-view.ts'
import { useBookedWords, useChangeRule } from '#app/features/changes/components/use-change-words.ts'
import { addressIn } from '#app/ui/commerce/address-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Props {
	page: ChangePage
	change: ShownChange
	by: 'buyer' | 'seller'
	/** The page to choose on. */
	path: string
	orderPath: string
	/** Back from the payment page while its news may still be on the way. */
	isConfirming: boolean
}

function ShippingLine({ line, money }: { line: LineChange; money: (minor: number) => string }) {
	const t = useText(changesText)
	return (
		<li className="px-4 py-3">
			<DefinitionList
				items={[
					{ term: t.oldShipping, detail: <span className="tabular-nums">{money(line.oldMinor)}</span> },
					{ term: t.newShipping, detail: <span className="tabular-nums">{money(line.newMinor)}</span> },
				]}
			/>
		</li>
	)
}

/** Which goods go from where to where. */
function Address({ page, address }: { page: ChangePage; address: NonNullable<ShownChange['address']> }) {
	const t = useText(changesText)
	const language = useLanguage()
	const { lineIds, from, to } = address
	const words = (it: ShownAddress) =>
		`${addressIn(language, { line: it.line, place: it.place ?? { zh: '', en: '' } })} · ${it.name}`
	const names = lineIds.flatMap((id) => (page.names[id] ? [inLanguage(page.names[id].title, language)] : []))
	return (
		<li className="px-4 py-3">
			<h3 className="text-base">{names.join(t.comma)}</h3>
			<DefinitionList
				items={[...(from ? [{ term: t.from, detail: words(from) }] : []), { term: t.to, detail: words(to) }]}
			/>
		</li>
	)
}

function Line({ line, page, change }: { line: LineChange; page: ChangePage; change: ShownChange }) {
	const t = useText(changesText)
	const language = useLanguage()
	const format = useFormats()
	const rule = useChangeRule()
	const words = useBookedWords(change)
	const name = page.names[line.lineId]
	const money = (minor: number) => format.money(minor, page.currency)
	const fee = line.feeMinor > 0 ? money(line.feeMinor) : t.noFee
	if (change.address) {
		return <ShippingLine {...{ line, money }} />
	}
	return (
		<li className="px-4 py-3">
			<h3 className="text-base">
				{name ? inLanguage(name.title, language) : ''}{' '}
				<span className="text-sm font-normal text-soft">
					{name ? `${inLanguage(name.option, language)} × ${name.qty}` : ''}
				</span>
			</h3>
			<DefinitionList
				items={[
					{ term: t.from, detail: words(line.was) },
					{ term: t.to, detail: words(line.to) },
					{ term: t.oldPrice, detail: <span className="tabular-nums">{money(line.oldMinor)}</span> },
					{ term: t.newPrice, detail: <span className="tabular-nums">{money(line.newMinor)}</span> },
					{
						term: t.fee,
						detail: (
							<span className="block text-end tabular-nums">
								{fee}
								<span className="block text-sm font-normal text-soft">{rule(line)}</span>
							</span>
						),
					},
				]}
			/>
		</li>
	)
}

function Sums({ page, change }: Pick<Props, 'page' | 'change'>) {
	const t = useText(changesText)
	const format = useFormats()
	const { dueMinor, backMinor } = change
	const rows = [
		...(dueMinor > 0 ? [{ label: change.state === 'DONE' ? t.paid : t.due, minor: dueMinor }] : []),
		...(backMinor > 0 ? [{ label: t.back, minor: backMinor }] : []),
	]
	return (
		<div className="border-t border-line px-4 py-3 text-lg font-semibold">
			{rows.length === 0 ? <p>{page.isPaidLater ? t.dueLater : t.even}</p> : null}
			{rows.map(({ label, minor }) => (
				<p key={label} className="flex flex-wrap justify-between gap-x-4">
					<span>{label}</span>
					<span className="tabular-nums">{format.money(minor, page.currency)}</span>
				</p>
			))}
		</div>
	)
}

function Decide({ page, change, path, orderPath, isConfirming }: Props) {
	const t = useText(changesText)
	const format = useFormats()
	const due = format.money(change.dueMinor, page.currency)
	if (change.state === 'AWAITING_PAYMENT') {
		return (
			<>
				<p className="mb-3">{isConfirming ? t.confirming : t.waitingBody(due)}</p>
				<Form method="post" className="flex flex-wrap items-center gap-3">
					<input type="hidden" name="quote" value={change.quoteId} />
					<Button name="intent" value="pay">
						{t.pay(due)}
					</Button>
					<Button name="intent" value="give-up" tone="quiet">
						{t.giveUp}
					</Button>
				</Form>
			</>
		)
	}
	if (!change.isValid) {
		return (
			<>
				<p className="mb-3 font-semibold">{t.problem.expired}</p>
				<LinkButton href={path}>{t.again}</LinkButton>
			</>
		)
	}
	return (
		<>
			<p className="mb-3 text-sm text-soft">{t.validUntil(format.time(change.validUntil))}</p>
			<Form method="post" className="flex flex-wrap items-center gap-3">
				<input type="hidden" name="quote" value={change.quoteId} />
				<Button name="intent" value="confirm">
					{change.dueMinor > 0 ? t.confirmAndPay(due) : t.confirm}
				</Button>
				<LinkButton href={orderPath} tone="quiet">
					{t.keep}
				</LinkButton>
			</Form>
		</>
	)
}

function Ended({ page, change, by, orderPath }: Props) {
	const t = useText(changesText)
	const format = useFormats()
	const isDone = change.state === 'DONE'
	return (
		<Notice tone={isDone ? 'success' : 'info'} title={isDone ? t.done : t.lapsed} className="mb-4">
			{isDone && change.backMinor > 0 ? <p>{t.doneBack(format.money(change.backMinor, page.currency))}</p> : null}
			{isDone ? (
				<p className="text-sm">{change.address ? t.doneAddress : by === 'buyer' ? t.doneVoucher : t.doneTold}</p>
			) : null}
			<p className="mt-2">
				<a href={orderPath} className="font-semibold text-hill underline">
					{t.backToOrder}
				</a>
			</p>
		</Notice>
	)
}

/** What a change means, line by line, to be confirmed or paid; afterwards what was done. */
export function ChangeQuoteCard(props: Props) {
	const { page, change } = props
	const t = useText(changesText)
	const isOver = change.state === 'DONE' || change.state === 'LAPSED'
	return (
		<>
			{isOver ? <Ended {...props} /> : null}
			<Card flush>
				<h2 className="border-b border-line px-4 py-2.5 text-lg">
					{change.state === 'AWAITING_PAYMENT' ? t.waiting : change.state === 'DONE' ? t.done : t.quoteTitle}
				</h2>
				<ul className="divide-y divide-line">
					{change.address ? <Address page={page} address={change.address} /> : null}
					{change.lines.map((line) => (
						<Line key={line.lineId} line={line} page={page} change={change} />
					))}
				</ul>
				{change.state === 'LAPSED' ? null : <Sums page={page} change={change} />}
				{isOver ? null : (
					<div className="border-t border-line p-4">
						<Decide {...props} />
					</div>
				)}
			</Card>
		</>
	)
}
