import { Form } from '@remix-run/react'
import type { OwnSharing as Sharing } from '#app/domain/rewards/own-sharing.ts'
import { consentText } from '#app/features/sharing/consent-text.ts'
import { shareText } from '#app/features/sharing/share-text.ts'
import { sharingText } from '#app/features/sharing/sharing-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

function Rewards({ rewards }: Pick<Sharing, 'rewards'>) {
	const t = useText(sharingText)
	const language = useLanguage()
	const format = useFormats()
	const state = (it: Sharing['rewards'][number]) =>
		it.state === 'FROZEN' && it.availableFrom ? t.from(format.dateTime(it.availableFrom)) : t.states[it.state]
	return (
		<Card>
			<h2 className="mb-2 text-xl">{t.rewards}</h2>
			<Table
				caption={t.rewards}
				rows={rewards}
				rowKey={({ id }) => id}
				empty={t.noRewards}
				columns={[
					{ head: t.what, isTitle: true, cell: (it) => it.title?.[language] ?? '—' },
					{ head: t.when, cell: (it) => format.dateTime(it.createdAt) },
					{ head: t.state, cell: state },
					{ head: t.coupon, cell: (it) => (it.couponCode ? <code>{it.couponCode}</code> : '—') },
					{ head: t.amount, align: 'end', cell: (it) => format.money(it.amountMinor, it.currency) },
				]}
			/>
		</Card>
	)
}

function Links({ links }: Pick<Sharing, 'links'>) {
	const t = useText(sharingText)
	const words = useText(shareText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<Card>
			<h2 className="mb-2 text-xl">{t.links}</h2>
			<Table
				caption={t.links}
				rows={links}
				rowKey={({ code }) => code}
				empty={t.noLinks}
				columns={[
					{ head: t.what, isTitle: true, cell: (it) => it.title?.[language] ?? '—' },
					{ head: t.where, cell: (it) => (it.channel === 'gift' ? t.gift : words.channels[it.channel]) },
					{ head: t.when, cell: (it) => format.dateTime(it.createdAt) },
					{ head: t.clicks, align: 'end', cell: (it) => format.number(it.clicks) },
					{ head: t.orders, align: 'end', cell: (it) => format.number(it.orders) },
				]}
			/>
		</Card>
	)
}

/** Whether this browser is remembered, and the way to change that. */
function Browser({ isRemembered }: { isRemembered: boolean }) {
	const t = useText(sharingText)
	const words = useText(consentText)
	return (
		<Card>
			<h2 className="mb-2 text-xl">{t.browser}</h2>
			<p className="mb-3 text-soft">{isRemembered ? words.kept : words.none}</p>
			<form action="/consent" method="post">
				<input type="hidden" name="back" value="/account/sharing" />
				<Button tone="quiet" name="answer" value={isRemembered ? 'forget' : 'yes'}>
					{isRemembered ? words.forget : words.remember}
				</Button>
			</form>
		</Card>
	)
}

/** What an account shared and earned. */
export function SharingPage(props: Sharing & { isRemembered: boolean; answer: 'taken' | 'too-little' | null }) {
	const { links, rewards, takeable, canTake, isRemembered, answer } = props
	const t = useText(sharingText)
	const format = useFormats()
	return (
		<>
			<PageHead title={t.title} lead={t.lead} eyebrow={<a href="/account">{t.back}</a>} />
			{answer ? (
				<Notice
					tone={answer === 'taken' ? 'success' : 'warn'}
					title={answer === 'taken' ? t.taken : t.tooLittle}
					className="mb-4"
				/>
			) : null}
			<div className="grid grid-cols-1 gap-5">
				<Card>
					<p className="text-soft">{t.takeable}</p>
					<p className="font-display text-section font-bold">{format.money(takeable)}</p>
					{canTake ? (
						<Form method="post">
							<Button>{t.take}</Button>
						</Form>
					) : (
						<p className="text-small text-soft">{t.tooLittle}</p>
					)}
					<p className="mt-3 text-small text-soft">{t.rules}</p>
				</Card>
				<Rewards rewards={rewards} />
				<Links links={links} />
				<Browser isRemembered={isRemembered} />
			</div>
		</>
	)
}
