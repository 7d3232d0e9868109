import type { Channel } from '#app/domain/notices/channels.ts'
import { noticesPageText } from '#app/features/notifications/notices-page-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface SheetLine {
	title: string
	detail: string
	amount: string
	voucher: { label: string; href: string } | null
}

export interface SheetNotice {
	title: string
	say: readonly string[]
	lines: readonly SheetLine[]
	lost: readonly SheetLine[]
	sums: readonly { term: string; amount: string; isTotal: boolean }[]
	facts: readonly { term: string; detail: string }[]
	next: readonly string[]
	action: { label: string; href: string }
}

function Lines({ lines }: { lines: readonly SheetLine[] }) {
	if (lines.length === 0) return null
	return (
		<ul className="my-3 divide-y divide-line border-y border-line">
			{lines.map(({ title, detail, amount, voucher }) => (
				<li key={title + detail} className="flex justify-between gap-4 py-2.5">
					<span className="min-w-0">
						<span className="font-semibold break-words">{title}</span>
						<span className="block text-sm break-words text-soft">{detail}</span>
						{voucher ? (
							<a href={voucher.href} className="text-sm font-semibold text-hill hover:underline">
								{voucher.label}
							</a>
						) : null}
					</span>
					<span className="whitespace-nowrap tabular-nums">{amount}</span>
				</li>
			))}
		</ul>
	)
}

function Sums({ sums }: Pick<SheetNotice, 'sums'>) {
	return (
		<dl className="grid gap-1">
			{sums.map(({ term, amount, isTotal }) => (
				<div key={term} className={`flex justify-between gap-4 ${isTotal ? 'text-lg font-bold' : 'text-sm'}`}>
					<dt>{term}</dt>
					<dd className="tabular-nums">{amount}</dd>
				</div>
			))}
		</dl>
	)
}

/** A notice whole, as its mail says it. */
export function NoticeSheet({
	notice,
	at,
	travels,
	backHref,
}: {
	notice: SheetNotice
	at: Date
	travels: readonly { channel: Channel; state: string }[]
	backHref: string
}) {
	const t = useText(noticesPageText)
	const format = useFormats()
	const ways = travels.map(({ channel, state }) => t.travels[channel][state] ?? state)
	const back = (
		<a href={backHref} className="font-semibold text-hill hover:underline">
			← {t.back}
		</a>
	)
	return (
		<>
			<PageHead title={notice.title} eyebrow={back} />
			<p className="mb-4 text-sm text-soft">{[format.dateTime(at), ...ways].join(' · ')}</p>
			<Card>
				<div className="grid gap-2 break-words">
					{notice.say.map((sentence) => (
						<p key={sentence}>{sentence}</p>
					))}
				</div>
				<Lines lines={notice.lines} />
				{notice.lost.length > 0 ? <h2 className="mt-4 text-lg">{t.lost}</h2> : null}
				<Lines lines={notice.lost} />
				<Sums sums={notice.sums} />
				{notice.facts.length > 0 ? <DefinitionList items={[...notice.facts]} /> : null}
				{notice.next.length > 0 ? <h2 className="mt-4 text-lg">{t.next}</h2> : null}
				<ul className="list-disc ps-5">
					{notice.next.map((step) => (
						<li key={step}>{step}</li>
					))}
				</ul>
				<LinkButton href={notice.action.href} className="mt-5">
					{notice.action.label}
				</LinkButton>
			</Card>
		</>
	)
}
