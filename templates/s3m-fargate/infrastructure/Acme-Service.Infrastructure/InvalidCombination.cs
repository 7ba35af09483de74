#if (UseNoIngress && !UseNoFrontend)
#error With integration none nobody calls the services from outside, not even a browser: choose frontend none, or another integration.
#endif
#if ((!UseCognito && !UseNoAuth) && UsePublicAlb)
#error With integration public-alb no gateway calls a Lambda authorizer: choose auth cognito, whose tokens the load balancer verifies itself, or none.
#endif
#if (UseNoIngress && !UseNoAuth)
#error With integration none nobody calls from outside, so there is nobody to ask for a token: choose auth none.
#endif
