import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { disruptionText } from '#app/features/cancellation/disruption-text.ts'
import { transferDeskText } from '#app/features/checkout/transfer-desk-text.ts'
import { officeText } from '#app/features/clusters/office-text.ts'
import { promotedTitleText } from '#app/features/advertising/promoted-title-text.ts'
import { loopText } from '#app/features/loop/loop-text.ts'
import { forecastText } from '#app/features/indicators/forecast-text.ts'
import { reportText } from '#app/features/indicators/report-text.ts'
import { looksText } from '#app/features/listings/looks-text.ts'
import { countLooks } from '#app/features/listings/read-looks.server.ts'
import { countToModerate } from '#app/features/moderation/moderate-post.server.ts'
import { moderationText } from '#app/features/moderation/moderation-text.ts'
import { networkText } from '#app/features/network/network-text.ts'
import { administratorBox } from '#app/features/notifications/notice-box.ts'
import { countUnreadIn } from '#app/features/notifications/read-notices.server.ts'
import { countOfficeTasks } from '#app/features/clusters/read-office-today.server.ts'
import { readOfficeName } from '#app/features/clusters/read-office-name.server.ts'
import { lookText } from '#app/features/registrations/look-text.ts'
import { papersText } from '#app/features/registrations/papers-text.ts'
import { readPapersDesk } from '#app/features/registrations/read-papers.server.ts'
import { readWaiting } from '#app/features/registrations/read-registration.server.ts'
import { reconciliationText } from '#app/features/reconciliation/reconciliation-text.ts'
import { maySettle } from '#app/features/settlement/require-settler.server.ts'
import { disputeText } from '#app/features/disputes/dispute-text.ts'
import { countToAnswer } from '#app/features/disputes/read-disputes.server.ts'
import { promotionsText } from '#app/features/promotions/promotions-text.ts'
import { settlementText } from '#app/features/settlement/settlement-text.ts'
import { recallText } from '#app/features/tracing/recall-text.ts'
import { OfficeLayout } from '#app/ui/layout/office-layout.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const [name, unread, canSettle, toModerate, toAnswer, toLookAt, waiting, papers, tasks] = await Promise.all([
		readOfficeName(context.world, administrator),
		countUnreadIn(context.world, administratorBox(administrator)),
		maySettle(context.world, administrator),
		countToModerate(context.world, administrator),
		countToAnswer(context.world),
		countLooks(context.world, administrator),
		readWaiting(context.world, administrator),
		readPapersDesk(context.world, administrator),
		countOfficeTasks(context.world, administrator),
	])
	return {
		...name,
		unread,
		canSettle,
		toModerate,
		toAnswer: canSettle ? toAnswer : 0,
		toLookAt,
		toVerify: waiting.length,
		papersToLookAt: papers.waiting.length,
		tasks,
	}
}

/** The office of a cluster's administrators. */
export default function Office() {
	const { nameZh, nameEn, unread, canSettle, toModerate, toAnswer, toLookAt, toVerify, papersToLookAt, tasks } =
		useLoaderData<typeof loader>()
	const language = useLanguage()
	const t = useText(officeText)
	const settlement = useText(settlementText)
	const transfers = useText(transferDeskText)
	const promotions = useText(promotionsText)
	const reconciliation = useText(reconciliationText)
	const disputes = useText(disputeText)
	const disruptions = useText(disruptionText)
	const moderation = useText(moderationText)
	const recalls = useText(recallText)
	const network = useText(networkText)
	const looks = useText(looksText)
	const links = [
		{ href: '/admin', label: t.today, isExact: true, count: tasks },
		{ href: '/admin/notices', label: t.notices, count: unread },
		{ href: '/admin/indicators', label: t.indicators },
		{ href: '/admin/data', label: t.enterFigures, also: ['/admin/surveys'] },
		{ href: '/admin/quality', label: t.dataQuality },
		{ href: '/admin/index', label: t.index, also: ['/admin/compare'] },
		{ href: '/admin/map', label: t.map },
		{ href: '/admin/pentagon', label: t.pentagon },
		{ href: '/admin/league', label: t.league },
		{ href: '/admin/forecasts', label: forecastText[language].title },
		{ href: '/admin/reports', label: reportText[language].title },
		{ href: '/admin/enterprises', label: t.enterprises },
		{ href: '/admin/registrations', label: lookText[language].title, count: toVerify },
		{ href: '/admin/papers', label: papersText[language].desk, count: papersToLookAt },
		{ href: '/admin/listings', label: looks.title, count: toLookAt },
		...(canSettle
			? [
					{ href: '/admin/settlement', label: settlement.settlement },
					{ href: '/admin/transfers', label: transfers.menu },
					{ href: '/admin/coupons', label: promotions.platformTitle },
					{ href: '/admin/reconciliation', label: reconciliation.title },
					{ href: '/admin/disputes', label: disputes.title, count: toAnswer },
				]
			: []),
		{ href: '/admin/claims', label: t.claims },
		{ href: '/admin/moderation', label: moderation.title, count: toModerate },
		{ href: '/admin/disruptions', label: disruptions.title },
		{ href: '/admin/recalls', label: recalls.title },
		{ href: '/admin/logistics', label: network.title },
		{ href: '/admin/loop', label: loopText[language].title },
		{ href: '/admin/campaigns', label: promotedTitleText[language].campaigns },
		{ href: '/admin/promoted', label: promotedTitleText[language].title },
	]
	return (
		<OfficeLayout title={t.office} subtitle={language === 'zh' ? nameZh : nameEn} groups={[{ links }]}>
			<Outlet context="/admin" />
		</OfficeLayout>
	)
}
