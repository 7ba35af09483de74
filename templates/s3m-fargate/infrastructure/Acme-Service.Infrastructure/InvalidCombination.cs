#if (UseNoIngress && !UseNoFrontend)
#error With integration none a web app has nothing to call. Choose frontend none or another integration.
#endif
#if ((!UseCognito && !UseNoAuth) && UsePublicAlb)
#error With integration public-alb no gateway calls a Lambda authorizer. Choose auth cognito or none as the load balancer verifies tokens of Cognito itself.
#endif
#if (UseNoIngress && !UseNoAuth)
#error With integration none nobody calls from outside and there is nobody to ask for a token. Choose auth none or another integration.
#endif
