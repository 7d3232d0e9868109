import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { calendarText } from '#app/features/stays/calendar-text.ts'
import { PriceAdviceTable } from '#app/features/stays/components/price-advice-table.tsx'
import { priceAdviceText } from '#app/features/stays/price-advice-text.ts'
import { readPriceAdvice } from '#app/features/stays/read-price-advice.server.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: priceAdviceText[language].title, isPrivate: true }))

const MOST_YUAN = 100_000

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const { searchParams } = new URL(request.url)
	const floor = Math.trunc(Number(searchParams.get('floor')))
	return readPriceAdvice(officeOf(context.world, seller), seller, {
		roomTypeId: Number(searchParams.get('room')) || null,
		floorYuan: floor > 0 && floor <= MOST_YUAN ? floor : null,
	})
}

export default function PriceAdvice() {
	const { rooms, room, floorYuan, planId, nights, rule } = useLoaderData<typeof loader>()
	const t = useText(priceAdviceText)
	const calendar = useText(calendarText)
	const language = useLanguage()
	const percent = (share: number) => `${Math.round(share * 100)}%`
	const nameOf = (it: { listingZh: string; listingEn: string; nameZh: string; nameEn: string }) =>
		language === 'zh' ? `${it.listingZh} · ${it.nameZh}` : `${it.listingEn} · ${it.nameEn}`
	return (
		<>
			<Breadcrumb trail={[{ label: calendar.title, href: '/seller/calendar' }, { label: t.title }]} />
			<PageHead title={t.title} lead={t.lead} />
			{!room || planId === null ? (
				<EmptyState title={t.none}>{t.noneLead}</EmptyState>
			) : (
				<>
					<Form className="mb-6 flex flex-wrap items-start gap-4" noValidate>
						<SelectField
							key={room.roomTypeId}
							label={t.rooms}
							name="room"
							defaultValue={String(room.roomTypeId)}
							choices={rooms.map((it) => ({ value: String(it.roomTypeId), label: nameOf(it) }))}
							className="w-full sm:w-80"
						/>
						<TextField
							label={t.floor}
							hint={t.floorHint}
							name="floor"
							inputMode="numeric"
							defaultValue={floorYuan ?? ''}
							className="w-32"
						/>
						<Button tone="quiet" className="mt-6">
							{t.show}
						</Button>
					</Form>
					<PriceAdviceTable nights={nights} />
					<p className="mt-4">
						<LinkButton tone="quiet" href={`/seller/calendar?room=${room.roomTypeId}`}>
							{t.set}
						</LinkButton>
					</p>
					<Section title={t.how}>
						<p className="text-soft">{t.howLead(percent(rule.target), percent(rule.least), percent(rule.most))}</p>
					</Section>
				</>
			)}
		</>
	)
}
