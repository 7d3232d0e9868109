import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { QrCode } from '#app/features/vouchers/components/qr-code.tsx'
import { readVoucher } from '#app/features/vouchers/read-voucher.server.ts'
import { vouchersText } from '#app/features/vouchers/vouchers-text.ts'
import { readCookie } from '#app/platform/http.ts'
import { useTimeSpan } from '#app/ui/format/use-time-span.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: vouchersText[language].voucher, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const cookie = request.headers.get('cookie')
	const account = await readAccount(context.world, request)
	const orderToken = (number: string) => readCookie(cookie, `order_${number}`)
	const voucher = await readVoucher(context.world, params.code ?? '', { account, orderToken })
	if (!voucher) throw new Response(null, { status: 404 })
	return voucher
}

/** A code is read out in two halves. */
const halves = (code: string) => `${code.slice(0, 5)} ${code.slice(5)}`

export default function Voucher() {
	const voucher = useLoaderData<typeof loader>()
	const t = useText(vouchersText)
	const language = useLanguage()
	const span = useTimeSpan()
	const [from, to] = [voucher.startsAt ?? voucher.validFrom, voucher.endsAt ?? voucher.validTo]
	const own = <T,>(zh: T, en: T) => (language === 'zh' ? zh : en)
	return (
		<Page width="narrow">
			<PageHead
				title={own(voucher.titleZh, voucher.titleEn)}
				eyebrow={t.voucher}
				lead={`${own(voucher.optionZh, voucher.optionEn)} × ${voucher.qty}`}
			/>
			<Card>
				<div className="flex items-center justify-between gap-3">
					<Badge tone={voucher.qr ? 'hill' : 'neutral'}>{t.state[voucher.state]}</Badge>
					<span className="text-sm text-soft">
						{t.left(voucher.timesTotal - voucher.timesUsed, voucher.timesTotal)}
					</span>
				</div>
				{voucher.qr ? (
					<div className="mt-4 text-center">
						<QrCode {...voucher.qr} label={`${t.voucher} ${voucher.code}`} />
						<p className="mt-3 text-sm text-soft">{t.readOut}</p>
						<p className="text-2xl font-bold tracking-widest select-all tabular-nums">{halves(voucher.code)}</p>
						<p className="mt-2 text-soft">{t.show}</p>
					</div>
				) : null}
				<div className="mt-4">
					<DefinitionList
						items={[
							{ term: t.when, detail: span(from, to, voucher.timeZone) },
							{ term: t.where, detail: own(voucher.enterpriseZh, voucher.enterpriseEn) },
							{ term: t.place, detail: own(voucher.placeZh, voucher.placeEn) },
							{ term: t.meet, detail: own(voucher.meetZh, voucher.meetEn) },
							{ term: t.phone, detail: voucher.enterprisePhone },
						]}
					/>
				</div>
			</Card>
			<p className="no-print mt-5">
				<LinkButton tone="quiet" href={`/orders/${voucher.orderNumber}`}>
					{t.order}
				</LinkButton>
			</p>
		</Page>
	)
}
