/** What a shop asks of single ways of paying, by their names. */
export interface MethodOptions {
	card?: object
	alipay?: object
	wechat_pay?: object
}

/** As a session shows them. */
export const shownOptions = ({ card, wechat_pay, ...others }: MethodOptions): MethodOptions => ({
	...others,
	...(card && { card: { request_three_d_secure: 'automatic', ...card } }),
	...(wechat_pay && { wechat_pay: { app_id: null, ...wechat_pay } }),
})

/** As the payment intent of the session shows them. */
export const intentOptions = ({ card, ...others }: MethodOptions): MethodOptions => ({
	...others,
	...(card && { card: { installments: null, mandate_options: null, network: null, ...card } }),
})
